import type { Db } from '../../lib/db.ts';
import type { Pence } from '../../lib/money.ts';
import { insertPrice, lockProduct, setPrice } from './db/changes.ts';
import { needsSecondPerson } from './rules/needs-second-person.ts';
import type { CatalogueFigures } from './terms.ts';

export interface PriceWish {
  productId: string;
  pricePence: Pence;
  by: string;
  reason: string;
}

export type ProposeOutcome =
  | { done: 'published'; priceId: string }
  | { done: 'proposed'; priceId: string }
  | { done: 'already-proposed' }
  | { done: 'not-there' };

/** A merchandiser changes a price: a small change counts at once, a big one waits for a second person. */
export async function proposePrice(
  db: Db,
  wish: PriceWish,
  figures: CatalogueFigures,
  now: Temporal.Instant,
): Promise<ProposeOutcome> {
  return db.transaction().execute(async (tx): Promise<ProposeOutcome> => {
    const product = await lockProduct(tx, wish.productId);
    if (!product) return { done: 'not-there' };
    const proposal = { ...wish, wasPence: product.pricePence };
    if (needsSecondPerson(product.pricePence, wish.pricePence, figures)) {
      const priceId = await insertPrice(tx, proposal, 'proposed', now);
      return priceId ? { done: 'proposed', priceId } : { done: 'already-proposed' };
    }
    const priceId = await insertPrice(tx, proposal, 'published', now);
    await setPrice(tx, wish.productId, wish.pricePence);
    return priceId ? { done: 'published', priceId } : { done: 'already-proposed' };
  });
}
