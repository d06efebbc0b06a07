import { sql } from 'kysely';
import type { Db, Read, Tx } from '../../../lib/db.ts';

export interface CategoryEntry {
  site: string;
  slug: string;
  parent?: string;
  name: string;
  position: number;
  icon: string;
}

/** Puts categories in, or their names and places right; a parent comes before its children. */
export async function upsertCategories(tx: Tx, categories: readonly CategoryEntry[]): Promise<void> {
  await sql`
    insert into catalogue.category (site, slug, parent, name, position, icon)
    select site, slug, parent, name, position, icon
    from jsonb_to_recordset(${JSON.stringify(categories)}::jsonb)
      as c (site text, slug text, parent text, name text, position integer, icon text)
    order by array_length(string_to_array(slug, '/'), 1)
    on conflict (site, slug) do update set name = excluded.name, position = excluded.position, icon = excluded.icon
  `.execute(tx);
}

/** Notes that a chunk is in; false when it was in before. */
export async function insertChunk(tx: Tx, chunk: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('catalogue.loaded')
    .values({ chunk })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** A row of `catalogue.product`, by the names of its columns. */
export type ProductEntry = Readonly<Record<string, unknown>>;

/** Writes a few thousand products with one statement. */
export async function insertProducts(
  tx: Tx,
  products: readonly ProductEntry[],
  by: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into catalogue.product (id, sku, site, category, name, slug, maker, model, gtin, description, attributes,
      icon, tint, price_pence, contents_amount, contents_measure, vat, abv, drink, age, perishable, made_to_measure,
      personalisable, hygiene_sealed, media_sealed, electrical, guarantee, weee_category, gift_card_excluded, route,
      supplier, special_conditions, family, choice, popularity, source, entered_at, entered_by, published_at)
    select p.*, ${now}::timestamptz, ${by}, ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(products)}::json) as p (id uuid, sku text, site text, category text,
      name text, slug text, maker text, model text, gtin text, description text, attributes json, icon text,
      tint smallint, price_pence integer, contents_amount numeric, contents_measure text, vat text, abv numeric,
      drink boolean, age text, perishable boolean, made_to_measure boolean, personalisable boolean,
      hygiene_sealed boolean, media_sealed boolean, electrical boolean, guarantee text, weee_category text,
      gift_card_excluded text, route text, supplier text, special_conditions jsonb, family text, choice text,
      popularity integer, source text)
  `.execute(tx);
}

export interface LoadState {
  chunks: number;
  complete: boolean;
  products: boolean;
}

/** The chunk that says that all others are in. */
export const lastChunk = 'complete';

/** How far a load has come, and whether there is anything in the catalogue at all. */
export const findLoadState = (read: Read): Promise<LoadState | undefined> =>
  read
    .selectFrom(
      sql<LoadState>`(
        select count(*)::int as chunks, coalesce(bool_or(chunk = ${lastChunk}), false) as complete,
          exists (select from catalogue.product) as products
        from catalogue.loaded)`.as('state'),
    )
    .selectAll()
    .executeTakeFirst();

/** Tells the planner what has just come in; without it the first pages would be planned for empty tables. */
export async function analyse(db: Db): Promise<void> {
  await sql`analyze catalogue.product, catalogue.category, stock.level`.execute(db);
}
