import type { Tx } from '../../lib/db.ts';
import { tell } from '../../lib/events.ts';
import { insertHappening, listLines, markConfirmed } from './db/lines.ts';
import { orderConfirmed } from './events.ts';

/** The confirmation has gone out. It says that the order has arrived, and accepts nothing. Once, however often it is told. */
export async function confirmOrder(tx: Tx, orderId: string, now: Temporal.Instant): Promise<boolean> {
  if (!(await markConfirmed(tx, orderId, now))) return false;
  const lines = (await listLines(tx, orderId)).map(({ number }) => number);
  const clause = 'order.confirmation-email';
  await insertHappening(tx, { orderId, kind: 'confirmed', clause, lines, actor: 'shop' }, now);
  await tell(tx, orderConfirmed, { orderId });
  return true;
}
