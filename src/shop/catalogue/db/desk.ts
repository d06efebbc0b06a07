import { sql } from 'kysely';
import type { Read } from '../../../lib/db.ts';

/** Prices that wait for a second person, the oldest first. */
export const listProposals = (read: Read, limit: number) =>
  read
    .selectFrom('catalogue.price as price')
    .innerJoin('catalogue.product as product', 'product.id', 'price.productId')
    .select([
      'price.id',
      'price.productId',
      'product.sku',
      'product.name',
      'price.wasPence',
      'price.pricePence',
      'price.proposedBy',
      'price.proposedAt',
      'price.reason',
    ])
    .where('price.state', '=', 'proposed')
    .orderBy('price.proposedAt')
    .limit(limit)
    .execute();

/** Every price that a product had, newest first. */
export const listPrices = (read: Read, productId: string, limit: number) =>
  read
    .selectFrom('catalogue.price')
    .select(['id', 'pricePence', 'wasPence', 'state', 'proposedBy', 'proposedAt', 'decidedBy', 'decidedAt', 'reason'])
    .where('productId', '=', productId)
    .orderBy('proposedAt', 'desc')
    .limit(limit)
    .execute();

/** What a product said before each change, newest first. */
export const listRevisions = (read: Read, productId: string, limit: number) =>
  read
    .selectFrom('catalogue.revision')
    .select(['revision', 'changedAt', 'changedBy', sql<Record<string, unknown>>`was`.as('was')])
    .where('productId', '=', productId)
    .orderBy('revision', 'desc')
    .limit(limit)
    .execute();
