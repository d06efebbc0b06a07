import { sql } from 'kysely';
import type { Read } from '../../lib/db.ts';

/** What the index needs of a product, as it is stored. */
export interface SearchRow {
  id: string;
  sku: string;
  site: string;
  name: string;
  maker: string | null;
  model: string | null;
  gtin: string | null;
  description: string;
  category: string;
  attributes: Readonly<Record<string, string>>;
  pricePence: number;
  available: boolean;
  popularity: number;
  guarantee: string | null;
  age: string;
  published: boolean;
}

const columns = sql`
  p.id, p.sku, p.site, p.name, p.maker, p.model, p.gtin, p.description, p.category, p.attributes, p.price_pence,
  coalesce(l.on_hand - l.claimed, 0) > 0 as available, p.popularity, p.guarantee, p.age,
  p.published_at is not null as published`;

const from = sql`
  catalogue.product p
  left join stock.level l on l.product_id = p.id and l.place = coalesce(p.supplier, p.route)`;

/**
 * The version of each product on sale: another one whenever the index would have to take it in again.
 *
 * Reads across schemas: through the doors of catalogue and stock the start would take a statement for each
 * product.
 */
export const listVersions = (read: Read): Promise<{ id: string; version: string }[]> =>
  read
    .selectFrom(
      sql<{ id: string; version: string }>`(
        select p.id, concat(p.changed_at, coalesce(l.on_hand - l.claimed, 0) > 0) as version
        from ${from} where p.published_at is not null)`.as('version'),
    )
    .selectAll()
    .execute();

/** Another text when a category has another name or another place. */
export async function readCategoriesDigest(read: Read): Promise<string> {
  const row = await read
    .selectFrom(
      sql<{ digest: string | null }>`(
        select md5(string_agg(c::text, ',' order by c.site, c.slug)) as digest from catalogue.category c)`.as('row'),
    )
    .selectAll()
    .executeTakeFirstOrThrow();
  return row.digest ?? '';
}

/** These products as they are now, those that are no longer on sale among them. */
export const listSearchRowsOf = (read: Read, ids: readonly string[]): Promise<SearchRow[]> =>
  read
    .selectFrom(sql<SearchRow>`(select ${columns} from ${from} where p.id = any(${ids}::uuid[]))`.as('row'))
    .selectAll()
    .execute();

/** The ids of what changed since a moment by the clock of the database, and that clock now. */
export async function listChangedSince(read: Read, since: Temporal.Instant): Promise<{ ids: string[] }> {
  const rows = await read.selectFrom('catalogue.product').select('id').where('changedAt', '>=', since).execute();
  return { ids: rows.map(({ id }) => id) };
}

/** What time it is for the database: what changed is asked for by this clock and no other. */
export async function readDatabaseClock(read: Read): Promise<Temporal.Instant> {
  const row = await read
    .selectFrom(sql<{ at: Temporal.Instant }>`(select clock_timestamp() as at)`.as('row'))
    .selectAll()
    .executeTakeFirstOrThrow();
  return row.at;
}
