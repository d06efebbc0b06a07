import { sql } from 'kysely';
import type { Db, Read, Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';
import type { Pence } from '../../../lib/money.ts';
import type { LineKey } from '../line-id.ts';
import { basketOf, type Whose } from '../whose.ts';

export interface Found {
  id: string;
  site: string;
  /** How many things are in it. */
  units: number;
}

/** The open basket of a visitor or a customer. */
export const findBasket = (read: Read, whose: Whose): Promise<Found | undefined> =>
  read
    .selectFrom('basket.basket')
    .select(['id', 'site', 'units'])
    .where('state', '=', 'open')
    .where('site', '=', whose.site)
    .where(basketOf(whose))
    .executeTakeFirst();

/** Whether a basket is this shopper's, whatever has become of it since. */
export async function isOwner(read: Read, id: string, whose: Whose): Promise<boolean> {
  const own = await read
    .selectFrom('basket.basket')
    .select('id')
    .where('id', '=', id)
    .where('site', '=', whose.site)
    .where(basketOf(whose))
    .executeTakeFirst();
  return own !== undefined;
}

/** How many things are in somebody's basket, for the frame of every page: one row by its index. */
export const countUnits = async (read: Read, whose: Whose): Promise<number> =>
  (await findBasket(read, whose))?.units ?? 0;

/** Makes the basket unless it is there already: of two first additions at once, both go into the same one. */
export async function insertBasket(tx: Tx, whose: Whose, now: Temporal.Instant): Promise<string | undefined> {
  const made = await tx
    .insertInto('basket.basket')
    .values({
      id: newId(),
      site: whose.site,
      keyDigest: 'digest' in whose ? whose.digest : null,
      customerId: 'customerId' in whose ? whose.customerId : null,
      madeAt: now,
      changedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id;
}

export interface Added {
  basketId: string | null;
  productId: string | null;
  name: string | null;
  personalisable: boolean | null;
  quantity: number | null;
  turnedAway: number | null;
  units: number | null;
}

/**
 * Puts more of a product into a basket, in one statement: it costs the same whatever else is in it.
 *
 * The basket's row is locked before the line's, here and wherever both are written, so that two tabs wait for each
 * other and never block each other. The sum on the basket moves by what the line really took.
 *
 * Reads across schemas: the product's price of this very moment is what the shopper saw.
 */
export async function upsertLine(
  db: Db,
  whose: Whose,
  line: { sku: string; personalisation: string; quantity: number; most: number },
  now: Temporal.Instant,
): Promise<Added> {
  const { sku, personalisation, quantity, most } = line;
  const { rows } = await sql<Added>`
    with product as (
      select id, name, price_pence, revision, personalisable or made_to_measure as personalisable from catalogue.product
      where sku = ${sku} and site = ${whose.site} and published_at is not null
    ), basket as (
      select id from basket.basket where state = 'open' and site = ${whose.site} and ${basketOf(whose)} for update
    ), line as (
      insert into basket.line as line
        (basket_id, product_id, personalisation, quantity, turned_away, seen_pence, seen_revision, added_at)
      select basket.id, product.id, ${personalisation}, least(${quantity}::int, ${most}::int),
        greatest(0, ${quantity}::int - ${most}::int), product.price_pence, product.revision, ${now}
      from basket, product where product.personalisable or ${personalisation} = ''
      on conflict (basket_id, product_id, personalisation) do update set
        quantity = least(line.quantity + ${quantity}::int, ${most}::int),
        turned_away = greatest(0, line.quantity + ${quantity}::int - ${most}::int)
      returning line.basket_id, line.quantity, line.turned_away
    ), counted as (
      update basket.basket as counted set units = counted.units + ${quantity}::int - line.turned_away, changed_at = ${now}
      from line where counted.id = line.basket_id
      returning counted.units
    )
    select (select id from basket) as basket_id, product.id as product_id, product.name, product.personalisable,
      line.quantity, line.turned_away, counted.units
    from (values (1)) as one left join product on true left join line on true left join counted on true
  `.execute(db);
  return (
    rows[0] ?? {
      basketId: null,
      productId: null,
      name: null,
      personalisable: null,
      quantity: null,
      turnedAway: null,
      units: null,
    }
  );
}

/** Makes whatever is done to one basket wait for each other; its id, when it is there and open. */
export async function lockBasket(tx: Tx, whose: Whose): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from basket.basket where state = 'open' and site = ${whose.site} and ${basketOf(whose)} for update
  `.execute(tx);
  return rows[0]?.id;
}

/**
 * Sets how many of a line there are, 0 to take it out; says what the basket then holds, or nothing without the line.
 *
 * The basket is locked by a statement before this one. A statement that waits for the lock itself goes on with what it
 * saw before it waited, and may take a line out that somebody else has put in anew.
 */
export async function setQuantity(
  tx: Tx,
  basketId: string,
  { productId, personalisation, quantity }: LineKey & { quantity: number },
  now: Temporal.Instant,
): Promise<{ units: number } | undefined> {
  const { rows } = await sql<{ units: number }>`
    with was as (
      select quantity from basket.line
      where basket_id = ${basketId} and product_id = ${productId} and personalisation = ${personalisation}
    ), gone as (
      delete from basket.line
      where basket_id = ${basketId} and product_id = ${productId} and personalisation = ${personalisation}
        and ${quantity}::int = 0
    ), changed as (
      update basket.line set quantity = ${quantity}::int, turned_away = 0
      where basket_id = ${basketId} and product_id = ${productId} and personalisation = ${personalisation}
        and ${quantity}::int > 0
    )
    update basket.basket as counted set units = counted.units + ${quantity}::int - was.quantity, changed_at = ${now}
    from was where counted.id = ${basketId}
    returning counted.units
  `.execute(tx);
  return rows[0];
}

export interface StoredLine extends LineKey {
  basketId: string;
  quantity: number;
  seenPence: Pence;
  seenRevision: number;
  addedAt: Temporal.Instant;
}

/** Locks two baskets, always in the same order, and reads what is in them. */
export async function lockBaskets(tx: Tx, ids: readonly string[]): Promise<StoredLine[]> {
  await tx.selectFrom('basket.basket').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute();
  return tx
    .selectFrom('basket.line')
    .select(['basketId', 'productId', 'personalisation', 'quantity', 'seenPence', 'seenRevision', 'addedAt'])
    .where('basketId', 'in', ids)
    .orderBy('addedAt')
    .orderBy('productId')
    .orderBy('personalisation')
    .execute();
}

/** Writes all lines of a basket at once, over those that are there. */
export async function replaceLines(
  tx: Tx,
  basketId: string,
  lines: readonly Omit<StoredLine, 'basketId'>[],
  now: Temporal.Instant,
): Promise<void> {
  const units = lines.reduce((all, { quantity }) => all + quantity, 0);
  await sql`
    with line as (
      insert into basket.line
        (basket_id, product_id, personalisation, quantity, seen_pence, seen_revision, added_at)
      select ${basketId}, line.* from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line
        ("productId" uuid, personalisation text, quantity int, "seenPence" int, "seenRevision" int, "addedAt" timestamptz)
      on conflict (basket_id, product_id, personalisation) do update set quantity = excluded.quantity, turned_away = 0
    )
    update basket.basket set units = ${units}, changed_at = ${now} where id = ${basketId}
  `.execute(tx);
}

/** Ends a basket, once; says whether it was open. */
export async function closeBasket(tx: Tx, id: string, state: 'ordered' | 'merged'): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('basket.basket')
    .set({ state })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function siteOfBasket(read: Read, id: string): Promise<string> {
  const { site } = await read.selectFrom('basket.basket').select('site').where('id', '=', id).executeTakeFirstOrThrow();
  return site;
}

/** When a basket was last changed, and nobody changes it until the transaction ends; undefined once it is closed. */
export async function lockOpen(tx: Tx, id: string): Promise<Temporal.Instant | undefined> {
  const open = await tx
    .selectFrom('basket.basket')
    .select('changedAt')
    .where('id', '=', id)
    .where('state', '=', 'open')
    .forUpdate()
    .executeTakeFirst();
  return open?.changedAt;
}

/** Ends a basket and forgets what was in it: names to be put on things are personal. */
export async function expireBasket(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('basket.basket').set({ state: 'expired', units: 0 }).where('id', '=', id).execute();
  await tx.deleteFrom('basket.line').where('basketId', '=', id).execute();
}
