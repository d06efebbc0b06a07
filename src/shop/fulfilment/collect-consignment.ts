import type { Db } from '../../lib/db.ts';
import { meetDeadline } from '../deadlines/index.ts';
import { insertHappening, listLines, lockOrder } from '../orders/index.ts';
import { despatchStock } from '../stock/index.ts';
import { findConsignment, moveConsignment } from './db/consignments.ts';
import { unitsOf } from './let-go.ts';

export type CollectOutcome = { done: 'collected' } | { done: 'not-ready' };

/** Whoever ordered it has it in their hands. `proof` is the kind of proof of age that was shown, where one was needed. */
export async function collectConsignment(
  db: Db,
  consignmentId: string,
  by: string,
  now: Temporal.Instant,
  proof?: string,
): Promise<CollectOutcome> {
  return db.transaction().execute(async (tx): Promise<CollectOutcome> => {
    const consignment = await findConsignment(tx, consignmentId);
    if (!consignment) return { done: 'not-ready' };
    const { orderId } = consignment;
    await lockOrder(tx, orderId);
    if (!(await moveConsignment(tx, consignmentId, 'collected', {}, now))) return { done: 'not-ready' };

    const all = await listLines(tx, orderId);
    const lines = all.filter(({ number, state }) => consignment.lines.includes(number) && state === 'accepted');
    await despatchStock(tx, orderId, unitsOf(lines), now);
    await meetDeadline(tx, 'collection', consignmentId, now);
    const clause = 'order.acceptance-click-collect';
    const numbers = lines.map(({ number }) => number);
    const facts = { consignmentId, ...(proof && { evidence: proof }) };
    await insertHappening(tx, { orderId, kind: 'collected', clause, lines: numbers, actor: by, facts }, now);
    return { done: 'collected' };
  });
}
