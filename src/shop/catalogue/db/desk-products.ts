import { sql } from 'kysely';
import type { Read } from '../../../lib/db.ts';
import type { Pence } from '../../../lib/money.ts';
import type { AgeRestriction } from '../rules/classify-age-restriction.ts';
import type { Route } from '../rules/stock-place.ts';
import type { Editable } from './changes.ts';

/** A product as the desk lists it, on sale or not. */
export interface DeskRow {
  id: string;
  sku: string;
  name: string;
  maker: string | null;
  site: string;
  pricePence: Pence;
  published: boolean;
}

export interface DeskWish {
  /** A part of the name, or the beginning of the SKU; everything when it is left out. */
  sought?: string | undefined;
  onSale?: boolean | undefined;
  /** The SKU of the last row of the page before. */
  after?: string | undefined;
  limit: number;
}

/**
 * Products by what somebody of the staff types, in the order of their SKUs.
 *
 * It walks the index of SKUs and stops when the page is full. A word that nothing has makes it look at every product:
 * 30 ms for 35,000 of them, which is less than an index for it would cost each time the catalogue is loaded.
 */
export const listForDesk = (read: Read, { sought, onSale, after, limit }: DeskWish): Promise<DeskRow[]> => {
  const typed = sought?.replace(/[\\%_]/g, '\\$&');
  return read
    .selectFrom('catalogue.product')
    .select([
      'id',
      'sku',
      'name',
      'maker',
      'site',
      'pricePence',
      sql<boolean>`published_at is not null`.as('published'),
    ])
    .$if(typed !== undefined, (query) =>
      query.where(({ or, eb }) => or([eb('name', 'ilike', `%${typed}%`), eb('sku', 'ilike', `${typed}%`)])),
    )
    .$if(onSale !== undefined, (query) => query.where('publishedAt', onSale ? 'is not' : 'is', null))
    .$if(after !== undefined, (query) => query.where('sku', '>', after ?? ''))
    .orderBy('sku')
    .limit(limit)
    .execute();
};

/** All that a merchandiser sees of a product, on sale or not. */
export interface DeskProduct extends Editable, Omit<DeskRow, 'name' | 'maker' | 'published'> {
  slug: string;
  category: string;
  route: Route;
  supplier: string | null;
  revision: number;
  enteredAt: Temporal.Instant;
  enteredBy: string;
  publishedAt: Temporal.Instant | null;
}

export const findForDesk = (read: Read, sku: string): Promise<DeskProduct | undefined> =>
  read
    .selectFrom('catalogue.product')
    .select([
      'id',
      'sku',
      'slug',
      'site',
      'category',
      'name',
      'maker',
      'description',
      'abv',
      'drink',
      'electrical',
      'weeeCategory',
      'perishable',
      'supplier',
      'pricePence',
      'revision',
      'enteredAt',
      'enteredBy',
      'publishedAt',
      sql<Route>`route`.as('route'),
      sql<AgeRestriction>`age`.as('age'),
      sql<Readonly<Record<string, string>>>`attributes`.as('attributes'),
      sql<readonly string[]>`special_conditions`.as('specialConditions'),
    ])
    .where('sku', '=', sku)
    .executeTakeFirst();
