import type { Db } from '../../lib/db.ts';
import { present } from '../../lib/invariant.ts';
import { setDeadline } from '../deadlines/index.ts';
import { availableOf } from '../stock/index.ts';
import { expiryOf } from './add-line.ts';
import { closeBasket, findBasket, insertBasket, lockBaskets, replaceLines } from './db/baskets.ts';
import { mergeLines } from './rules/merge-lines.ts';
import type { BasketFigures } from './terms.ts';
import { keptBy, type Whose } from './whose.ts';

export type Outcome = { done: 'merged'; basketId: string } | { done: 'nothing-to-merge' };

/**
 * Somebody signs in: what they put into the basket of this browser joins the basket that is theirs everywhere.
 *
 * The browser's basket ends with it, so its key opens nothing any more, and signing in twice adds nothing twice.
 */
export async function mergeBaskets(
  db: Db,
  { site, key, customerId }: { site: string; key: string; customerId: string },
  figures: BasketFigures,
  now: Temporal.Instant,
): Promise<Outcome> {
  return db.transaction().execute(async (tx): Promise<Outcome> => {
    const theirs: Whose = { site, customerId };
    const before = await findBasket(tx, keptBy(site, key));
    if (!before) return { done: 'nothing-to-merge' };

    const made = await insertBasket(tx, theirs, now);
    if (made) await setDeadline(tx, 'basket-expiry', made, expiryOf(now, figures), now);
    const basketId = present(await findBasket(tx, theirs), "a customer's basket").id;

    const lines = await lockBaskets(tx, [before.id, basketId]);
    if (!(await closeBasket(tx, before.id, 'merged'))) return { done: 'nothing-to-merge' };
    const available = await availableOf(
      tx,
      lines.map(({ productId }) => productId),
    );
    const kept = lines.filter((line) => line.basketId === basketId);
    const joining = lines.filter((line) => line.basketId === before.id);
    await replaceLines(tx, basketId, mergeLines(kept, joining, available, figures.mostOfOne), now);
    return { done: 'merged', basketId };
  });
}
