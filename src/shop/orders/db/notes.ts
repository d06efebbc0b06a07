import type { Read, Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';

/** Keeps a note, or why somebody looked. It is never changed. */
export async function insertNote(
  tx: Tx,
  note: { orderId: string; kind: 'note' | 'look'; words: string; actor: string },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('orders.note')
    .values({ ...note, id: newId(), at: now })
    .execute();
}

/** What the shop's people wrote about an order and who looked at it, newest first. */
export const listNotes = (read: Read, orderId: string) =>
  read
    .selectFrom('orders.note')
    .select(['id', 'kind', 'words', 'actor', 'at'])
    .where('orderId', '=', orderId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();

/** Whether somebody has said since then why they look at who placed this order. */
export async function hasLookedAtOrder(
  read: Read,
  { orderId, actor }: { orderId: string; actor: string },
  since: Temporal.Instant,
): Promise<boolean> {
  const row = await read
    .selectFrom('orders.note')
    .select('id')
    .where('orderId', '=', orderId)
    .where('kind', '=', 'look')
    .where('actor', '=', actor)
    .where('at', '>', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
