import type { Pence } from '../../../lib/money.ts';
import type { Count, Refusal, WordSet } from '../../../lib/terms.ts';
import { type CheckoutFigures, refuse } from '../terms.ts';
import { type AgeClass, oldestNeeded } from './age.ts';
import { againstLocalLaw } from './alcohol-law.ts';

export interface OrderedLine {
  name: string;
  quantity: number;
  pricePence: Pence;
  published: boolean;
  available: number;
  age: AgeClass;
  route: string;
  abvHundredths: number | undefined;
  millilitres: number | undefined;
}

/** Where it goes, as far as it is known by now. */
export type Destination =
  | { kind: 'unknown' }
  | { kind: 'delivery'; nation: string; postcode: string; restricted: boolean; method: string; reached: boolean }
  | { kind: 'collection'; nation: string };

export interface OrderFacts {
  /** False when a browser sent no cookie back; a phone order has no browser and needs none. */
  cookies: boolean;
  accountHeld: boolean;
  /** A declaration that what is ordered is to be sold on, as some businesses make it. */
  forResale: boolean;
  lines: readonly OrderedLine[];
  destination: Destination;
  /** The oldest age that was proved, 0 when none was. */
  provedAge: number;
  ageAttempts: number;
  /** Nobody is asked for agreement before the last step. */
  termsAccepted: boolean | 'not-asked';
  on: Temporal.PlainDate;
}

export interface GateFigures extends CheckoutFigures {
  mostOfOne: Count;
  unitedKingdom: WordSet;
}

export interface Verdict {
  refusals: Refusal[];
  /** What has to be asked first and is not refused: the age that has to be proved. */
  asks: { age: number } | undefined;
}

/**
 * The one gate: whether these things may be ordered by this person to this place, and if not, every reason why.
 *
 * Basket, checkout and placing ask it, through every channel. The order of the reasons is what a shopper can do
 * about them: first what stops everything, then what is in the basket, then where it goes, then who buys.
 */
export function canOrder(facts: OrderFacts, figures: GateFigures): Verdict {
  const age = askedAge(facts, figures);
  return {
    refusals: [
      ...(facts.cookies ? [] : [elsewhere('wr-cookies.required-to-order', {})]),
      ...(facts.accountHeld ? [refuse('non-acceptance.eligibility', { criterion: 'account-standing' })] : []),
      ...facts.lines.flatMap((line) => lineRefusals(line, figures)),
      ...destinationRefusals(facts, figures),
      ...age.refusals,
      ...lawRefusals(facts, figures),
      ...(facts.forResale ? [refuse('non-acceptance.eligibility', { criterion: 'personal-use' })] : []),
      ...(facts.termsAccepted === false ? [refuse('access.orders-per-conditions', { what: 'terms' })] : []),
    ],
    asks: age.asks,
  };
}

/** A refusal by a clause that another capability carries out; a test explains each of them. */
const elsewhere = (clause: string, facts: Refusal['facts']): Refusal => ({ clause, facts });

function lineRefusals({ name, quantity, published, available }: OrderedLine, { mostOfOne }: GateFigures): Refusal[] {
  if (!published) return [elsewhere('product.may-lag', { what: 'gone', name })];
  const lacking =
    available < quantity ? [elsewhere('product.may-lag', { what: 'stock', name, wanted: quantity, available })] : [];
  const most = mostOfOne.count;
  const tooMany =
    quantity > most ? [refuse('access.orders-per-conditions', { what: 'quantity', name, wanted: quantity, most })] : [];
  return [...lacking, ...tooMany];
}

function destinationRefusals({ destination, lines }: OrderFacts, { unitedKingdom }: GateFigures): Refusal[] {
  if (destination.kind === 'unknown') return [];
  if (destination.kind === 'collection') {
    return lines
      .filter(({ route }) => route === 'supplier-direct')
      .map(({ name }) => refuse('access.orders-per-conditions', { what: 'no-collection', name }));
  }
  const { nation, postcode, restricted, method, reached } = destination;
  if (!unitedKingdom.words.includes(nation)) return [elsewhere('def.uk-territory', { nation, postcode })];
  return [
    ...(restricted ? [refuse('non-acceptance.eligibility', { criterion: 'restricted-address' })] : []),
    ...(reached ? [] : [elsewhere('wr-delivery.restricted-areas', { postcode, service: method })]),
  ];
}

/** A proof that is missing is asked for; only when there were too many tries is it refused. */
function askedAge({ lines, provedAge, ageAttempts }: OrderFacts, figures: GateFigures) {
  const needed = oldestNeeded(lines, figures);
  if (provedAge >= needed) return { refusals: [], asks: undefined };
  const tries = figures.ageTries.count;
  if (ageAttempts < tries) return { refusals: [], asks: { age: needed } };
  return { refusals: [refuse('alcohol.dob-at-order', { what: 'too-many-tries', tries })], asks: undefined };
}

function lawRefusals({ lines, destination, on }: OrderFacts, figures: GateFigures): Refusal[] {
  const drinks = lines.filter(({ age }) => age === 'alcohol' || age === 'unknown');
  const handOver = {
    deliveredTo: destination.kind === 'delivery' ? destination.nation : undefined,
    collectedIn: destination.kind === 'collection' ? destination.nation : undefined,
    on,
  };
  return againstLocalLaw(drinks, handOver, figures).map((breach) => refuse('alcohol.regional-law', breach));
}
