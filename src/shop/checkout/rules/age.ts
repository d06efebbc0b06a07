import type { Refusal, Years } from '../../../lib/terms.ts';
import { inWords } from '../../../lib/time.ts';
import { refuse } from '../terms.ts';

/** What a product asks of the buyer's age. Nobody knows what `unknown` is, so it is treated as the stricter kind. */
export type AgeClass = 'none' | 'alcohol' | 'liqueur-chocolate' | 'unknown';

export interface AgeFigures {
  alcoholFrom: Years;
  liqueurChocolatesFrom: Years;
}

export interface Restricted {
  name: string;
  age: AgeClass;
}

/**
 * How many years somebody has completed on a day. The birthday itself counts.
 *
 * Who was born on 29 February completes a year on 1 March where there is no such day: month and day are compared as
 * they are written, so 28 February is still before it.
 */
export function ageOn(born: Temporal.PlainDate, day: Temporal.PlainDate): number {
  const before = day.month < born.month || (day.month === born.month && day.day < born.day);
  return day.year - born.year - (before ? 1 : 0);
}

/** The age that a product asks for; 0 when everybody may buy it. */
export function ageNeeded(age: AgeClass, { alcoholFrom, liqueurChocolatesFrom }: AgeFigures): number {
  if (age === 'none') return 0;
  return age === 'liqueur-chocolate' ? liqueurChocolatesFrom.years : alcoholFrom.years;
}

/** The oldest age that anything in the basket asks for. */
export const oldestNeeded = (lines: readonly Restricted[], figures: AgeFigures): number =>
  Math.max(0, ...lines.map(({ age }) => ageNeeded(age, figures)));

/**
 * What a date of birth proves: the highest of our limits that it reaches, and no more than that is kept of it.
 *
 * What the buyer is too young for is refused by its own clause, alcohol before liqueur chocolates.
 */
export function provedAge(
  { born, today, lines }: { born: Temporal.PlainDate; today: Temporal.PlainDate; lines: readonly Restricted[] },
  figures: AgeFigures,
): { provedAge: number; refusals: Refusal[] } {
  const age = ageOn(born, today);
  const reached = [figures.alcoholFrom.years, figures.liqueurChocolatesFrom.years].filter((limit) => age >= limit);
  const tooYoungFor = (clause: 'alcohol.min-age-18' | 'alcohol.liqueur-chocolates-16', chocolate: boolean) => {
    const names = lines
      .filter((line) => line.age !== 'none' && (line.age === 'liqueur-chocolate') === chocolate)
      .filter((line) => ageNeeded(line.age, figures) > age)
      .map(({ name }) => name);
    return names.length > 0 ? [refuse(clause, { names, on: inWords(today) })] : [];
  };
  return {
    provedAge: Math.max(0, ...reached),
    refusals: [...tooYoungFor('alcohol.min-age-18', false), ...tooYoungFor('alcohol.liqueur-chocolates-16', true)],
  };
}
