import { timingSafeEqual } from 'node:crypto';
import type { Db } from '../../lib/db.ts';
import { tell } from '../../lib/events.ts';
import type { Refusal } from '../../lib/terms.ts';
import { askPlanned, type Outside, type PaymentProvider } from '../payments/index.ts';
import type { OrderHead } from './db/find.ts';
import { digestOfKey } from './db/insert.ts';
import { lockOrder } from './db/lines.ts';
import { type Ended, endLines } from './end-lines.ts';
import { linesCancelled } from './events.ts';
import { canCancel } from './rules/can-cancel.ts';

/** Who asks for an order: its customer, whoever holds its key, or somebody of the shop. */
export type Asker =
  | { by: 'customer'; customerId: string }
  | { by: 'key'; key: string }
  | { by: 'staff'; staffId: string };

export interface Wish {
  orderId: string;
  lines: readonly number[];
  who: Asker;
}

export type Outcome =
  | { done: 'cancelled'; lines: number[] }
  | { done: 'refused'; refusal: Refusal }
  | { done: 'not-yours' };

/** Whoever ordered changes their mind before the shop has accepted. All of the lines that were named, or none. */
export async function cancelBeforeAcceptance<D extends Db>(
  db: Outside<D>,
  provider: PaymentProvider,
  wish: Wish,
  now: Temporal.Instant,
): Promise<Outcome> {
  const result = await db
    .transaction()
    .execute(async (tx): Promise<Ended | Exclude<Outcome, { done: 'cancelled' }>> => {
      const locked = await lockOrder(tx, wish.orderId);
      if (!locked || !mayOpen(locked.order, wish.who)) return { done: 'not-yours' };
      const wanted = locked.lines.filter(({ number }) => wish.lines.includes(number));
      if (wanted.length !== new Set(wish.lines).size || wanted.length === 0) return { done: 'not-yours' };

      const refusal = canCancel(wanted);
      if (refusal) return { done: 'refused', refusal };

      const clause = 'order.cancel-before-acceptance';
      const ending = {
        kind: 'cancelled',
        clause,
        to: 'cancelled',
        actor: actorOf(wish.who),
        lines: wish.lines,
      } as const;
      const ended = await endLines(tx, locked, ending, now);
      const { lines, factId } = ended;
      await tell(tx, linesCancelled, { orderId: wish.orderId, lines, because: 'cancelled', factId });
      return ended;
    });
  if ('done' in result) return result;
  await askPlanned(db, provider, result.planned, now);
  return { done: 'cancelled', lines: result.lines };
}

/** Whether an order opens for whoever asks. To anybody else it looks as if it were not there. */
export function mayOpen(order: Pick<OrderHead, 'customerId' | 'keyDigest'>, who: Asker): boolean {
  switch (who.by) {
    case 'staff':
      return true;
    case 'customer':
      return order.customerId === who.customerId;
    case 'key':
      return timingSafeEqual(order.keyDigest, digestOfKey(who.key));
  }
}

export function actorOf(who: Asker): string {
  switch (who.by) {
    case 'staff':
      return `staff:${who.staffId}`;
    case 'customer':
      return `customer:${who.customerId}`;
    case 'key':
      return 'guest';
  }
}
