import { inPounds, type Pence, sum } from '../../../lib/money.ts';
import type { Line, NonAcceptance } from '../../../shop/orders/index.ts';
import { goods, type Letter, type Part, words } from '../letter.ts';
import { type AboutOrder, greetingOf, isWhole, linesOf, toTheOrder } from './about-order.ts';

const reasonWords: Record<NonAcceptance, string> = {
  stock: 'they are not available',
  payment: 'the payment could not be taken',
  'price-error': 'there was a mistake in the price or the description',
  eligibility: 'the conditions for ordering them are not met',
};

/** The shop does not accept lines, for one of the four reasons; what it rests on, and what becomes of the money. */
export function notAcceptedLetter(
  about: AboutOrder,
  { lines: numbers, reason }: { lines: readonly number[]; reason: NonAcceptance },
): Letter {
  const { order } = about;
  const lines = linesOf(about, numbers);
  const whole = isWhole(about, numbers) ? 'your order' : 'part of your order';
  const clause = `non-acceptance.${reason}`;
  const facts = about.happenings.find((each) => each.clause === clause && sameLines(each.lines, numbers))?.facts;
  return {
    subject: `We cannot accept ${whole} ${order.number}`,
    opening: `We are sorry: we cannot accept ${whole}`,
    greeting: greetingOf(about),
    parts: [
      words(
        `We do not accept these products of your order ${order.number}, because ${reasonWords[reason]}. There is no contract for them, and they will not be sent.`,
      ),
      goods(lines),
      words(moneyWords(lines, order.deliveryPence, isWhole(about, numbers))),
      reason === 'payment' && facts?.amountPence !== undefined
        ? about.because(clause, { ...facts })
        : about.promise(clause),
      about.promise('non-acceptance.notify'),
      ...(reason === 'price-error' ? [words('You may order them again at the right price, as they really are.')] : []),
      toTheOrder(about),
      ...rest(about, numbers),
    ],
  };
}

/** Lines were cancelled before they were accepted, or were not collected. */
export function cancelledLetter(
  about: AboutOrder,
  { lines: numbers, because }: { lines: readonly number[]; because: 'cancelled' | 'uncollected' },
): Letter {
  const { order } = about;
  const lines = linesOf(about, numbers);
  const whole = isWhole(about, numbers) ? 'Your order' : 'Part of your order';
  const uncollected = because === 'uncollected';
  return {
    subject: `Cancelled: ${whole.toLowerCase()} ${order.number}`,
    opening: `${whole} is cancelled`,
    greeting: greetingOf(about),
    parts: [
      words(
        uncollected
          ? `These products of your order ${order.number} were ready and were not collected in time, so your order for them is cancelled.`
          : `These products of your order ${order.number} are cancelled, as you asked. They will not be sent.`,
      ),
      goods(lines),
      words(moneyWords(lines, order.deliveryPence, isWhole(about, numbers))),
      about.promise(uncollected ? 'order.acceptance-click-collect' : 'order.cancel-before-acceptance'),
      toTheOrder(about),
      ...rest(about, numbers),
    ],
  };
}

/** What was charged goes back; what was only set aside is never charged. The delivery charge ends with the last line. */
function moneyWords(lines: readonly Line[], deliveryPence: Pence, whole: boolean): string {
  const paid = sum(lines.filter(({ chargedWith }) => chargedWith !== null).map(({ totalPence }) => totalPence));
  const setAside = sum(lines.filter(({ chargedWith }) => chargedWith === null).map(({ totalPence }) => totalPence));
  const withDelivery = whole && deliveryPence > 0 ? `, and the ${inPounds(deliveryPence)} for delivery with it` : '';
  if (paid === 0)
    return `${inPounds(setAside)} that was set aside on your card for them will not be charged${withDelivery}.`;
  if (setAside === 0) return `${inPounds(paid)} that was charged for them goes back to your card${withDelivery}.`;
  return `${inPounds(paid)} that was charged goes back to your card, and ${inPounds(setAside)} that was set aside will not be charged${withDelivery}.`;
}

const rest = ({ lines }: AboutOrder, numbers: readonly number[]): Part[] =>
  lines.some(({ number, state }) => state === 'placed' && !numbers.includes(number))
    ? [words('The other products of your order go on as before.')]
    : [];

const sameLines = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each));
