import type { Db } from '../../lib/db.ts';
import type { Refusal } from '../../lib/terms.ts';
import { findProposal, lockProduct, movePrice, setPrice } from './db/changes.ts';
import { refuse } from './terms.ts';

export type DecideOutcome =
  | { done: 'published' }
  | { done: 'declined' }
  | { done: 'not-waiting' }
  | { done: 'refused'; refusal: Refusal };

/** A second person agrees to a price or declines it. Whoever proposed it may decline, never agree. */
export async function decidePrice(
  db: Db,
  { priceId, agree, by }: { priceId: string; agree: boolean; by: string },
  now: Temporal.Instant,
): Promise<DecideOutcome> {
  return db.transaction().execute(async (tx): Promise<DecideOutcome> => {
    const proposal = await findProposal(tx, priceId);
    if (!proposal) return { done: 'not-waiting' };
    if (agree && proposal.proposedBy === by) {
      return { done: 'refused', refusal: refuse('product.accuracy-when-entered', { because: 'own-proposal' }) };
    }
    await lockProduct(tx, proposal.productId);
    if (!(await movePrice(tx, priceId, agree ? 'published' : 'declined', by, now))) return { done: 'not-waiting' };
    if (!agree) return { done: 'declined' };
    await setPrice(tx, proposal.productId, proposal.pricePence);
    return { done: 'published' };
  });
}
