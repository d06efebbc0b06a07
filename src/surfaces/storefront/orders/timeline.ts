import { inPounds, nothing, type Pence, pence, sum } from '../../../lib/money.ts';
import { inWords, momentInWords } from '../../../lib/time.ts';
import type { Happening, OrderPage, PageConsignment } from '../../../shop/orders/index.ts';

/** One step in the life of the contract, with the clause that it rests on. */
export interface Step {
  title: string;
  when?: string;
  state: 'done' | 'current' | 'next' | 'void';
  clause: string;
  /** What was charged at this step, and how it adds up. */
  sum?: (readonly [words: string, amount: Pence])[];
}

/** The life of an order as a line: what happened, in its order, then what is still to come for each consignment. */
export function timeline(page: OrderPage): Step[] {
  const { order, happenings, consignments } = page;
  const many = consignments.length > 1;
  const parcel = (id: string | undefined) => {
    const place = consignments.findIndex((each) => each.id === id);
    return many && place >= 0 ? `Parcel ${place + 1} ` : '';
  };
  const done = happenings.flatMap((happening) => stepOf(page, happening, parcel(happening.facts.consignmentId)));
  const toCome: Step[] = [
    ...(order.confirmedAt === null
      ? [{ title: 'Confirmed', state: 'next', clause: 'order.confirmation-email' } as const]
      : []),
    ...consignments
      .filter(({ state }) => state === 'to-pick' || state === 'charging')
      .map((each) => awaited(each, parcel(each.id))),
  ];
  const [first, ...rest] = toCome;
  return unique([...done, ...(first ? [{ ...first, state: 'current' as const }] : []), ...rest]);
}

/** `Parcel 2 despatched`, and `Despatched` where there is only one. */
const headed = (parcel: string, title: string): string =>
  parcel ? `${parcel}${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;

const money = (amount: Pence | undefined): string => (amount ? `, ${inPounds(pence(amount))} charged` : '');

function stepOf(page: OrderPage, happening: Happening, parcel: string): Step[] {
  const { kind, clause, at, facts } = happening;
  const when = momentInWords(at);
  const named = namesOf(page, happening.lines);
  const step = (title: string, state: Step['state'] = 'done'): Step[] =>
    clause ? [{ title: headed(parcel, title), when, state, clause }] : [];
  switch (kind) {
    case 'placed':
      return step('Placed');
    case 'confirmed':
      return step('Confirmed');
    case 'charged':
      return step(`Charged before despatch${money(facts.amountPence)}`);
    case 'despatched':
      return step(`Despatched: contract made${money(facts.amountPence)}`).map((each) => withSum(page, happening, each));
    case 'ready':
      return step(`Ready to collect: contract made${money(facts.amountPence)}`).map((each) => ({
        ...withSum(page, happening, each),
        when: facts.collectBy ? `collect by ${inWords(Temporal.PlainDate.from(facts.collectBy))}` : when,
      }));
    case 'collected':
      return step('Collected');
    case 'cancelled':
      return step(`Cancelled: ${named}`, 'void');
    case 'not-accepted':
      return step(`Not accepted: ${named}`, 'void');
    case 'uncollected':
      return step(`Not collected, paid back: ${named}`, 'void');
    default:
      return [];
  }
}

const namesOf = ({ lines }: OrderPage, numbers: readonly number[]): string =>
  lines
    .filter(({ number }) => numbers.includes(number))
    .map(({ name }) => name)
    .join(', ');

/** The charge of a parcel, line by line; its sum is what was charged. */
function withSum({ order, lines }: OrderPage, { facts }: Happening, step: Step): Step {
  const { consignmentId, amountPence } = facts;
  const mine = lines.filter(({ chargedWith, state }) => chargedWith === consignmentId && state !== 'cancelled');
  const withDelivery = order.deliveryChargedWith === consignmentId && order.deliveryPence > 0;
  const parts = [
    ...mine.map(({ name, totalPence }) => [name, pence(totalPence)] as const),
    ...(withDelivery ? [['Delivery', order.deliveryPence] as const] : []),
  ];
  const total = sum(parts.map(([, amount]) => amount));
  // Charged beforehand, or in parts: then the single lines are not what this step charged.
  if ((amountPence ?? nothing) !== total || parts.length < 2) return step;
  return { ...step, sum: [...parts, ['Charged', total]] };
}

function awaited({ route, dueOn }: PageConsignment, parcel: string): Step {
  const when = dueOn ? `by ${inWords(Temporal.PlainDate.from(dueOn))}` : undefined;
  const collected = route === 'click-and-collect';
  return {
    title: headed(parcel, collected ? 'Ready to collect' : 'To be despatched'),
    ...(when && { when }),
    state: 'next',
    clause: collected ? 'order.acceptance-click-collect' : 'order.acceptance-on-despatch',
  };
}

/** Two steps of one name are told apart, since a list needs to know which is which. */
function unique(steps: readonly Step[]): Step[] {
  const seen = new Map<string, number>();
  return steps.map((step) => {
    const times = (seen.get(step.title) ?? 0) + 1;
    seen.set(step.title, times);
    return times === 1 ? step : { ...step, title: `${step.title} (${times})` };
  });
}
