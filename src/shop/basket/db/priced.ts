import { sql } from 'kysely';
import type { Read } from '../../../lib/db.ts';
import type { BasketRow } from '../rules/price-basket.ts';

/**
 * Everything that a basket page, the gate and an order need to know of the lines of a basket, in one statement.
 *
 * Reads across schemas: this is the busiest page of a shopper who buys, and catalogue and stock are read along their
 * primary keys in one statement instead of three.
 */
export const listRows = (read: Read, basketId: string): Promise<BasketRow[]> =>
  read
    .selectFrom('basket.line as line')
    .innerJoin('catalogue.product as product', 'product.id', 'line.productId')
    .leftJoin('stock.level as level', (join) =>
      join
        .onRef('level.productId', '=', 'product.id')
        .on(sql<boolean>`level.place = coalesce(product.supplier, product.route)`),
    )
    .select([
      'line.productId',
      'line.personalisation',
      'line.quantity',
      'line.seenPence',
      'line.seenRevision',
      'product.sku',
      'product.slug',
      'product.name',
      'product.maker',
      'product.icon',
      'product.tint',
      'product.pricePence',
      'product.revision',
      'product.abv',
      'product.contentsAmount',
      'product.contentsMeasure',
      'product.perishable',
      'product.madeToMeasure',
      'product.personalisable',
      'product.hygieneSealed',
      'product.mediaSealed',
      'product.supplier',
      sql<string[]>`product.special_conditions`.as('specialConditions'),
      sql<BasketRow['vat']>`product.vat`.as('vat'),
      sql<BasketRow['age']>`product.age`.as('age'),
      sql<BasketRow['route']>`product.route`.as('route'),
      sql<boolean>`product.published_at is not null`.as('published'),
      sql<string>`coalesce(product.supplier, product.route)`.as('place'),
      sql<number>`coalesce(level.on_hand - level.claimed, 0)`.as('available'),
    ])
    .where('line.basketId', '=', basketId)
    .orderBy('line.addedAt')
    .orderBy('line.productId')
    .orderBy('line.personalisation')
    .execute();
