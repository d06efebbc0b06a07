import { sql } from 'kysely';
import type { Read } from '../../../lib/db.ts';
import type { Pence } from '../../../lib/money.ts';
import type { AgeRestriction } from '../rules/classify-age-restriction.ts';
import type { Route } from '../rules/stock-place.ts';
import type { Measure } from '../rules/unit-price.ts';
import type { Vat } from '../rules/vat.ts';

/** What a card of a list needs. */
export interface CardRow {
  id: string;
  sku: string;
  slug: string;
  name: string;
  maker: string | null;
  icon: string;
  tint: number;
  pricePence: Pence;
  category: string;
  contentsAmount: string | null;
  contentsMeasure: Measure | null;
  age: AgeRestriction;
  route: Route;
  supplier: string | null;
  guarantee: string | null;
  madeToMeasure: boolean;
  personalisable: boolean;
  revision: number;
  available: number;
}

/**
 * The products of one page of a list in the order in which the search named them, with what is left of each.
 *
 * Reads across schemas: it is the busiest page of the shop, and each product is one look-up by primary key in
 * each of the two tables. Products that were withdrawn since the search looked are left out.
 */
export const listCards = (read: Read, ids: readonly string[]): Promise<CardRow[]> =>
  read
    .selectFrom(
      sql<CardRow>`(
        select p.id, p.sku, p.slug, p.name, p.maker, p.icon, p.tint, p.price_pence, p.category, p.contents_amount,
          p.contents_measure, p.age, p.route, p.supplier, p.guarantee, p.made_to_measure, p.personalisable,
          p.revision, coalesce(l.on_hand - l.claimed, 0) as available
        from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
        join catalogue.product p on p.id = wanted.id and p.published_at is not null
        left join stock.level l on l.product_id = p.id and l.place = coalesce(p.supplier, p.route)
        order by wanted.place)`.as('row'),
    )
    .selectAll()
    .execute();

export interface ChoiceRow {
  slug: string;
  choice: string;
  icon: string;
  tint: number;
  pricePence: Pence;
  available: number;
}

/** What a product's own page shows. */
export interface ProductRow extends CardRow {
  site: string;
  model: string | null;
  gtin: string | null;
  description: string;
  attributes: Readonly<Record<string, string>>;
  vat: Vat;
  abv: string | null;
  perishable: boolean;
  hygieneSealed: boolean;
  mediaSealed: boolean;
  electrical: boolean;
  weeeCategory: string | null;
  giftCardExcluded: string | null;
  specialConditions: readonly string[];
  choice: string | null;
  /** All choices of its family, itself among them; empty when there is no other. */
  choices: readonly ChoiceRow[];
}

/** The columns of a product that its page shows; the choices and the stock come from tables beside it. */
const productColumns = sql`
  p.id, p.sku, p.slug, p.name, p.maker, p.icon, p.tint, p.price_pence, p.category, p.contents_amount,
  p.contents_measure, p.age, p.route, p.supplier, p.guarantee, p.made_to_measure, p.personalisable, p.site, p.model,
  p.gtin, p.description, p.attributes, p.revision, p.vat, p.abv, p.perishable, p.hygiene_sealed, p.media_sealed,
  p.electrical, p.weee_category, p.gift_card_excluded, p.special_conditions, p.choice`;

const choices = sql`
  coalesce((
    select json_agg(json_build_object('slug', s.slug, 'choice', coalesce(s.choice, s.name), 'icon', s.icon,
      'tint', s.tint, 'pricePence', s.price_pence, 'available', coalesce(k.on_hand - k.claimed, 0)) order by s.choice, s.sku)
    from catalogue.product s
    left join stock.level k on k.product_id = s.id and k.place = coalesce(s.supplier, s.route)
    where s.family = p.family and s.site = p.site and s.published_at is not null
  ), '[]'::json) as choices`;

/**
 * A product that is on sale, by the last part of its address, with its choices and what is left of it.
 *
 * One statement, for the same reason as the list's.
 */
export const findProduct = (read: Read, site: string, slug: string): Promise<ProductRow | undefined> =>
  read
    .selectFrom(
      sql<ProductRow>`(
        select ${productColumns}, coalesce(l.on_hand - l.claimed, 0) as available, ${choices}
        from catalogue.product p
        left join stock.level l on l.product_id = p.id and l.place = coalesce(p.supplier, p.route)
        where p.slug = ${slug} and p.site = ${site} and p.published_at is not null)`.as('row'),
    )
    .selectAll()
    .executeTakeFirst();

/** The same by its SKU, for the API and the desks. */
export const findProductBySku = (read: Read, site: string, sku: string): Promise<ProductRow | undefined> =>
  read
    .selectFrom(
      sql<ProductRow>`(
        select ${productColumns}, coalesce(l.on_hand - l.claimed, 0) as available, ${choices}
        from catalogue.product p
        left join stock.level l on l.product_id = p.id and l.place = coalesce(p.supplier, p.route)
        where p.sku = ${sku} and p.site = ${site} and p.published_at is not null)`.as('row'),
    )
    .selectAll()
    .executeTakeFirst();
