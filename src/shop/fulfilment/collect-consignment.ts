import type { Db } from '../../lib/db.ts';
import { meetDeadline } from '../deadlines/index.ts';
import { insertHappening, lockOrder } from '../orders/index.ts';
import { despatchStock } from '../stock/index.ts';
import { findConsignment, moveConsignment } from './db/consignments.ts';
import { unitsOf } from './let-go.ts';

export type CollectOutcome = { done: 'collected' } | { done: 'not-ready' } | { done: 'proof-needed' };

/**
 * Whoever ordered it has it in their hands.
 *
 * What is sold to adults only is handed over after somebody has said what `proof` of age they were shown: the kind of
 * it is kept, never its number.
 */
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
    const all = (await lockOrder(tx, orderId))?.lines ?? [];
    const lines = all.filter(({ number, state }) => consignment.lines.includes(number) && state === 'accepted');
    if (consignment.state === 'ready' && !proof && lines.some(({ age }) => age !== 'none')) {
      return { done: 'proof-needed' };
    }
    if (!(await moveConsignment(tx, consignmentId, 'collected', {}, now))) return { done: 'not-ready' };
    await despatchStock(tx, orderId, unitsOf(lines), now);
    await meetDeadline(tx, 'collection', consignmentId, now);
    const clause = 'order.acceptance-click-collect';
    const numbers = lines.map(({ number }) => number);
    const facts = { consignmentId, ...(proof && { evidence: proof }) };
    await insertHappening(tx, { orderId, kind: 'collected', clause, lines: numbers, actor: by, facts }, now);
    return { done: 'collected' };
  });
}
