import type { Db } from '../../lib/db.ts';
import type { Refusal } from '../../lib/terms.ts';
import { type Editable, lockProduct, storeRevision } from './db/changes.ts';
import { canPublish } from './rules/can-publish.ts';
import { classifyAgeRestriction } from './rules/classify-age-restriction.ts';
import type { CatalogueFigures } from './terms.ts';

export interface EditWish {
  productId: string;
  /** The revision that the person had before them: somebody else's change is never lost. */
  revision: number;
  changes: Partial<Omit<Editable, 'age'>>;
  by: string;
}

export type EditOutcome =
  | { done: 'edited'; revision: number }
  | { done: 'not-there' }
  | { done: 'changed-meanwhile'; revision: number }
  | { done: 'refused'; refusal: Refusal };

/**
 * A merchandiser changes a product's words or flags; what stood there before is kept.
 *
 * Whether it needs a check of age follows from the new words and strength, and what is on sale may not become
 * something that could not be published.
 */
export async function editProduct(
  db: Db,
  { productId, revision, changes, by }: EditWish,
  figures: CatalogueFigures,
  now: Temporal.Instant,
): Promise<EditOutcome> {
  return db.transaction().execute(async (tx): Promise<EditOutcome> => {
    const before = await lockProduct(tx, productId);
    if (!before) return { done: 'not-there' };
    if (before.revision !== revision) return { done: 'changed-meanwhile', revision: before.revision };
    const { id: _id, sku: _sku, category, pricePence: _price, revision: _revision, published, ...words } = before;
    const edited = { ...words, ...changes };
    const { name, drink, abv } = edited;
    const age = classifyAgeRestriction(
      { name, category, drink, ...(abv !== null && { abv }) },
      { intoxicatingOverAbv: figures.intoxicatingOver.basisPoints / 100 },
    );
    const after: Editable = { ...edited, age };
    const refusal = published ? canPublish(after) : undefined;
    if (refusal) return { done: 'refused', refusal };
    return { done: 'edited', revision: await storeRevision(tx, { before, after, by }, now) };
  });
}
