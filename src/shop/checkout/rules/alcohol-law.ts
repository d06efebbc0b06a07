import { type Pence, pence } from '../../../lib/money.ts';
import type { TimeOfDay } from '../../../lib/terms.ts';
import type { AgainstLocalLaw } from '../terms.ts';

/** A rule of one nation, with the days on which it holds: the last day does not count. */
type LocalRule = { nation: string; from: string; until: string | undefined } & (
  | { kind: 'no-delivery'; fromMinute: number; untilMinute: number; words: readonly [string, string] }
  | { kind: 'least-price'; pencePerUnit: number }
);

/**
 * What the nations ask of alcohol beyond age, as far as it can be decided when somebody orders.
 *
 * Licensing (Scotland) Act 2005 s.120; the minimum unit prices of Scotland (from 1 May 2018 and 30 September 2024) and
 * of Wales (from 2 March 2020 and October 2026). Checked with no counsel: a retailer does that before trading.
 */
const localRules: readonly LocalRule[] = [
  {
    nation: 'Scotland',
    kind: 'no-delivery',
    fromMinute: 0,
    untilMinute: 360,
    words: ['midnight', '6am'],
    from: '2009-09-01',
    until: undefined,
  },
  { nation: 'Scotland', kind: 'least-price', pencePerUnit: 50, from: '2018-05-01', until: '2024-09-30' },
  { nation: 'Scotland', kind: 'least-price', pencePerUnit: 65, from: '2024-09-30', until: undefined },
  { nation: 'Wales', kind: 'least-price', pencePerUnit: 50, from: '2020-03-02', until: '2026-10-01' },
  { nation: 'Wales', kind: 'least-price', pencePerUnit: 65, from: '2026-10-01', until: undefined },
];

export interface Drink {
  name: string;
  pricePence: Pence;
  /** Hundredths of a percent by volume, and how much there is; undefined when it is not measured so. */
  abvHundredths: number | undefined;
  millilitres: number | undefined;
}

export interface HandOver {
  /** The nation that a delivery goes to, and the hours in which it may come. */
  deliveredTo: string | undefined;
  /** The nation of the shop where it is handed over: there the law on prices of that nation holds. */
  collectedIn: string | undefined;
  on: Temporal.PlainDate;
}

/** Each breach of local law in an order with alcohol in it, in the order of the table. */
export function againstLocalLaw(
  drinks: readonly Drink[],
  { deliveredTo, collectedIn, on }: HandOver,
  { deliveriesFrom, deliveriesUntil }: { deliveriesFrom: TimeOfDay; deliveriesUntil: TimeOfDay },
): AgainstLocalLaw[] {
  if (drinks.length === 0) return [];
  return inForce(on).flatMap((rule): AgainstLocalLaw[] => {
    if (rule.kind === 'no-delivery') {
      const overlaps = deliveriesFrom.minutes < rule.untilMinute && deliveriesUntil.minutes > rule.fromMinute;
      const [from, until] = rule.words;
      return rule.nation === deliveredTo && overlaps ? [{ what: 'hours', nation: rule.nation, from, until }] : [];
    }
    if (rule.nation !== collectedIn) return [];
    return drinks.flatMap((drink) => tooCheap(drink, rule));
  });
}

const inForce = (on: Temporal.PlainDate): LocalRule[] => {
  const day = on.toString();
  return localRules.filter(({ from, until }) => from <= day && (until === undefined || day < until));
};

/** A unit is 10 ml of pure alcohol. The least price is rounded up: a penny less would be too little. */
function tooCheap(drink: Drink, rule: { nation: string; pencePerUnit: number }): AgainstLocalLaw[] {
  const { name, pricePence, abvHundredths, millilitres } = drink;
  if (abvHundredths === undefined || millilitres === undefined) return [];
  const leastPence = pence(Math.ceil((rule.pencePerUnit * abvHundredths * millilitres) / 100_000));
  return pricePence < leastPence ? [{ what: 'price', nation: rule.nation, name, leastPence, pricePence }] : [];
}
