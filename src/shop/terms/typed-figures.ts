import { figureAsTyped, howTyped, readTyped } from '../../lib/terms/typed-figure.ts';
import type { Figure } from '../../lib/terms.ts';
import type { TermsVersion } from './db.ts';
import type { Register } from './register.ts';
import { figuresOf } from './versions.ts';

/** A figure that the office may change, by the name that forms and the API call it: `outlets.opensAt`. */
export interface ChangeableFigure {
  name: string;
  of: string;
  figure: Figure;
  typed: string;
  /** What its field asks for. */
  how: string;
}

/** All figures of the register with the values that a version gives them. */
export const changeableFigures = (register: Register, version: TermsVersion): ChangeableFigure[] =>
  register.terms.flatMap((terms) =>
    Object.entries(figuresOf(version, terms)).map(([name, figure]) => ({
      name: `${terms.of}.${name}`,
      of: terms.of,
      figure,
      typed: figureAsTyped(figure),
      how: howTyped[figure.unit],
    })),
  );

/** The figures that were typed, as far as they are figures; all that are none, with what each field asks for. */
export function figuresFromTyped(
  register: Register,
  version: TermsVersion,
  typed: Readonly<Record<string, unknown>>,
): { figures: TermsVersion['figures']; errors: { field: string; reason: string }[] } {
  const figures: Record<string, Record<string, Figure>> = {};
  const known = new Map(changeableFigures(register, version).map((each) => [each.name, each]));
  const errors: { field: string; reason: string }[] = [];
  for (const [name, text] of Object.entries(typed)) {
    const was = known.get(name);
    const read = was && typeof text === 'string' ? readTyped(was.figure, text) : undefined;
    if (!was) errors.push({ field: name, reason: 'The terms have no figure of this name.' });
    else if (!read) errors.push({ field: name, reason: `This is ${was.how}.` });
    else figures[was.of] = { ...figures[was.of], [name.slice(was.of.length + 1)]: read };
  }
  return { figures, errors };
}
