import type { Tx } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import { type PaymentRequest, planRefund, planRelease } from '../payments/index.ts';
import { releaseStock } from '../stock/index.ts';
import { insertHappening, type LockedOrder, moveLines, type NewHappening } from './db/lines.ts';
import type { NonAcceptance } from './rules/can-refuse.ts';
import type { LineStatus } from './rules/line-status.ts';
import { refundsDue, stillToCharge } from './rules/money-of-lines.ts';

export interface Ending extends Omit<NewHappening, 'orderId' | 'lines'> {
  to: Exclude<LineStatus, 'placed' | 'accepted'>;
  lines: readonly number[];
  because?: NonAcceptance;
}

export interface Ended {
  lines: number[];
  factId: string;
  /** Money that goes back or is let go; to be asked for after the transaction. */
  planned: (PaymentRequest | undefined)[];
}

/** Lines end without a contract: the goods are free again, and the money goes back or is let go. */
export async function endLines(
  tx: Tx,
  { order, lines }: LockedOrder,
  { to, because, lines: wanted, ...happening }: Ending,
  now: Temporal.Instant,
): Promise<Ended> {
  const orderId = order.id;
  const moved = await moveLines(tx, { orderId, lines: wanted, to, ...(because && { because }) }, now);
  const after = lines.map((line) => (moved.includes(line.number) ? { ...line, state: to } : line));
  const ended = after.filter(({ number }) => moved.includes(number));

  await releaseStock(
    tx,
    orderId,
    ended.map(({ productId, quantity }) => ({ productId, quantity })),
    now,
  );
  const planned: Ended['planned'] = [];
  for (const due of refundsDue(order, after, moved)) {
    planned.push(await planRefund(tx, { orderId, ...due, reasonId: newId() }, now));
  }
  planned.push(await planRelease(tx, { orderId, keepPence: stillToCharge(order, after) }, now));
  const factId = await insertHappening(tx, { ...happening, orderId, lines: moved }, now);
  return { lines: moved, factId, planned };
}
