import type { Db } from '../../lib/db.ts';
import type { Refusal } from '../../lib/terms.ts';
import { lockProduct, movePublished } from './db/changes.ts';
import { canPublish } from './rules/can-publish.ts';

export type PublishOutcome =
  | { done: 'published' }
  | { done: 'already-published' }
  | { done: 'not-there' }
  | { done: 'refused'; refusal: Refusal };

/** A merchandiser puts a product on sale, if all is known of it that the rules need. */
export async function publishProduct(db: Db, productId: string, now: Temporal.Instant): Promise<PublishOutcome> {
  return db.transaction().execute(async (tx): Promise<PublishOutcome> => {
    const product = await lockProduct(tx, productId);
    if (!product) return { done: 'not-there' };
    const refusal = canPublish(product);
    if (refusal) return { done: 'refused', refusal };
    return (await movePublished(tx, productId, now)) ? { done: 'published' } : { done: 'already-published' };
  });
}

/** A merchandiser takes a product off sale. Orders that have it keep it. */
export async function withdrawProduct(db: Db, productId: string): Promise<{ done: 'withdrawn' | 'not-on-sale' }> {
  return db.transaction().execute(async (tx) => ({
    done: (await movePublished(tx, productId, null)) ? 'withdrawn' : 'not-on-sale',
  }));
}
