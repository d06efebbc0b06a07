import { nothing, type Pence, sum } from '../../../lib/money.ts';
import type { LineStatus } from './line-status.ts';

export interface LineMoney {
  number: number;
  state: LineStatus;
  totalPence: Pence;
  chargingWith: string | null;
  chargedWith: string | null;
}

export interface OrderMoney {
  deliveryPence: Pence;
  /** The consignment whose charge the delivery fee is part of. */
  deliveryChargedWith: string | null;
}

const totals = (lines: readonly LineMoney[]): Pence => sum(lines.map(({ totalPence }) => totalPence));

/** What a consignment is charged: its lines that were not charged before, and the delivery fee if it is the first. */
export function chargeOf(
  order: OrderMoney,
  lines: readonly LineMoney[],
): { amountPence: Pence; withDelivery: boolean } {
  const uncharged = lines.filter(({ chargedWith }) => chargedWith === null);
  const withDelivery = uncharged.length > 0 && order.deliveryChargedWith === null;
  return { amountPence: sum([totals(uncharged), withDelivery ? order.deliveryPence : nothing]), withDelivery };
}

/** What may still be charged for an order: never more than was placed, and nothing when no line is open. */
export function stillToCharge(order: OrderMoney, lines: readonly LineMoney[]): Pence {
  const open = lines.filter(({ state, chargedWith }) => state === 'placed' && chargedWith === null);
  const fee = open.length > 0 && order.deliveryChargedWith === null ? order.deliveryPence : nothing;
  return sum([totals(open), fee]);
}

/**
 * What goes back, by the charge it was part of, when some lines of an order have ended.
 *
 * The delivery fee goes back with the last of them: as long as one line is sent or still to be sent, the delivery is
 * what the fee was for.
 */
export function refundsDue(
  order: OrderMoney,
  linesAfter: readonly LineMoney[],
  ended: readonly number[],
): { chargedWith: string; amountPence: Pence }[] {
  const due = new Map<string, Pence[]>();
  const add = (chargedWith: string, amount: Pence) => due.set(chargedWith, [...(due.get(chargedWith) ?? []), amount]);
  for (const { number, chargedWith, totalPence } of linesAfter) {
    if (chargedWith !== null && ended.includes(number)) add(chargedWith, totalPence);
  }
  const goesOn = linesAfter.some(({ state }) => state === 'placed' || state === 'accepted');
  if (!goesOn && order.deliveryChargedWith !== null) add(order.deliveryChargedWith, order.deliveryPence);
  return [...due]
    .map(([chargedWith, amounts]) => ({ chargedWith, amountPence: sum(amounts) }))
    .filter(({ amountPence }) => amountPence > 0);
}
