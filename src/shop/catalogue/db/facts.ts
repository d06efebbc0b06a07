import { sql } from 'kysely';
import type { Read } from '../../../lib/db.ts';
import type { Pence } from '../../../lib/money.ts';
import type { AgeRestriction } from '../rules/classify-age-restriction.ts';
import type { Route } from '../rules/stock-place.ts';
import type { Vat } from '../rules/vat.ts';

/** All of a product that a basket, the gate and an order rest on. */
export interface ProductFacts {
  id: string;
  sku: string;
  slug: string;
  site: string;
  name: string;
  maker: string | null;
  category: string;
  icon: string;
  tint: number;
  pricePence: Pence;
  vat: Vat;
  abv: string | null;
  age: AgeRestriction;
  perishable: boolean;
  madeToMeasure: boolean;
  personalisable: boolean;
  hygieneSealed: boolean;
  mediaSealed: boolean;
  electrical: boolean;
  giftCardExcluded: string | null;
  route: Route;
  supplier: string | null;
  /** Where its stock is counted. */
  place: string;
  specialConditions: readonly string[];
  revision: number;
  published: boolean;
}

const factsFrom = (read: Read) =>
  read
    .selectFrom('catalogue.product')
    .select([
      'id',
      'sku',
      'slug',
      'site',
      'name',
      'maker',
      'category',
      'icon',
      'tint',
      'pricePence',
      'abv',
      'perishable',
      'madeToMeasure',
      'personalisable',
      'hygieneSealed',
      'mediaSealed',
      'electrical',
      'giftCardExcluded',
      'supplier',
      'revision',
      sql<Vat>`vat`.as('vat'),
      sql<AgeRestriction>`age`.as('age'),
      sql<Route>`route`.as('route'),
      sql<string>`coalesce(supplier, route)`.as('place'),
      sql<readonly string[]>`special_conditions`.as('specialConditions'),
      sql<boolean>`published_at is not null`.as('published'),
    ]);

/** The facts of these products, in no particular order; those that do not exist are not there. */
export const productFacts = (read: Read, ids: readonly string[]): Promise<ProductFacts[]> =>
  factsFrom(read).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute();

/** The facts of one product, by the SKU that a form or a caller of the API names. */
export const factsBySku = (read: Read, sku: string): Promise<ProductFacts | undefined> =>
  factsFrom(read).where('sku', '=', sku).executeTakeFirst();
