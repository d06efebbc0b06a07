import { sql } from 'kysely';
import type { Read, Tx } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';

/** So many of a product at the place where its stock is counted. */
export interface Want {
  productId: string;
  place: string;
  quantity: number;
}

export interface Short {
  productId: string;
  available: number;
}

/** How many of each product nobody has claimed; a product that is not counted anywhere is not in the answer. */
export const listAvailable = (
  read: Read,
  productIds: readonly string[],
): Promise<{ productId: string; available: number }[]> =>
  read
    .selectFrom('stock.level')
    .select(['productId', sql<number>`sum(on_hand - claimed)::int`.as('available')])
    .where('productId', '=', sql<string>`any(${productIds}::uuid[])`)
    .groupBy('productId')
    .execute();

/**
 * Takes what is wanted out of what is available, all of it or nothing; answers with what there is too little of.
 *
 * One statement. The levels are locked in the order of their ids, so that two holders who want the same things wait
 * for each other and never in a ring; what is available is read after the lock. A claim that the holder has already
 * counts once, and one that is no longer wanted in that quantity goes back first.
 */
export async function insertClaims(
  tx: Tx,
  holderId: string,
  wants: readonly Want[],
  now: Temporal.Instant,
): Promise<Short[]> {
  const rows = JSON.stringify(wants.map((want) => ({ id: newId(), ...want })));
  const { rows: short } = await sql<Short>`
    with wanted as (
      select min(id::text)::uuid as id, "productId" as product_id, place, sum(quantity)::int as quantity
      from jsonb_to_recordset(${rows}::jsonb) as w (id uuid, "productId" uuid, place text, quantity integer)
      group by "productId", place
    ), stale as (
      select c.id, c.product_id, c.place, c.quantity
      from stock.claim c
      left join wanted w on w.product_id = c.product_id and w.place = c.place and w.quantity = c.quantity
      where c.holder_id = ${holderId} and c.state = 'held' and w.id is null
    ), missing as (
      select w.* from wanted w
      where not exists (
        select from stock.claim c
        where c.holder_id = ${holderId} and c.state in ('held', 'promised')
          and c.product_id = w.product_id and c.place = w.place and c.quantity = w.quantity)
    ), locked as materialized (
      select l.product_id, l.place, l.on_hand - l.claimed as available
      from stock.level l
      where (l.product_id, l.place) in (select product_id, place from missing union select product_id, place from stale)
      order by l.product_id, l.place
      for update
    ), short as materialized (
      select m.product_id, coalesce(l.available, 0) + coalesce(s.quantity, 0) as available
      from missing m
      left join locked l on l.product_id = m.product_id and l.place = m.place
      left join stale s on s.product_id = m.product_id and s.place = m.place
      where coalesce(l.available, 0) + coalesce(s.quantity, 0) < m.quantity
    ), released as (
      update stock.claim c set state = 'released', settled_at = ${now}
      from stale s where c.id = s.id and c.state = 'held' and not exists (select from short)
      returning c.product_id, c.place, c.quantity
    ), taken as (
      insert into stock.claim (id, holder_id, product_id, place, quantity, state, claimed_at)
      select m.id, ${holderId}, m.product_id, m.place, m.quantity, 'held', ${now}::timestamptz
      from missing m
      where not exists (select from short) and (select count(*) from released) >= 0
      on conflict (holder_id, product_id) where state in ('held', 'promised') do nothing
      returning product_id, place, quantity
    ), changes as (
      select product_id, place, sum(quantity)::int as change
      from (select * from taken union all select product_id, place, -quantity from released) as all_changes
      group by product_id, place
    ), moved as (
      update stock.level l set claimed = l.claimed + changes.change
      from changes where l.product_id = changes.product_id and l.place = changes.place
      returning l.product_id
    )
    select product_id, available, (select count(*) from moved) as moved from short order by product_id
  `.execute(tx);
  return short.map(({ productId, available }) => ({ productId, available }));
}

/** Turns what is held into what is promised; says how many claims that were, none when the hold has lapsed. */
export async function movePromised(tx: Tx, holderId: string): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('stock.claim')
    .set({ state: 'promised' })
    .where('holderId', '=', holderId)
    .where('state', '=', 'held')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Which of a holder's claims are meant, and how many units of each: all of it when nothing is said. */
export interface Part {
  productId: string;
  quantity?: number;
}

/**
 * Ends claims of a holder, or a part of them, and gives the units back or takes them out of the house.
 *
 * Levels are locked in the order of their ids, then the claims are moved on if they still stand: of a despatch and a
 * cancellation at the same time one finds nothing left to end. Answers with the units that it ended.
 */
export async function settleClaims(
  tx: Tx,
  holderId: string,
  which: readonly Part[] | 'all',
  outcome: 'released' | 'despatched',
  now: Temporal.Instant,
): Promise<{ productId: string; quantity: number }[]> {
  const rows = JSON.stringify(which === 'all' ? [] : which.map((part) => ({ ...part, id: newId() })));
  const gone = outcome === 'despatched' ? 1 : 0;
  const { rows: settled } = await sql<{ productId: string; quantity: number }>`
    with meant as (
      select "productId" as product_id, min(id::text)::uuid as id, sum(quantity)::int as quantity
      from jsonb_to_recordset(${rows}::jsonb) as w (id uuid, "productId" uuid, quantity integer)
      group by "productId"
    ), standing as (
      select c.id, c.product_id, c.place, m.id as part_id, least(c.quantity, coalesce(m.quantity, c.quantity)) as part
      from stock.claim c left join meant m on m.product_id = c.product_id
      where c.holder_id = ${holderId} and c.state in ('held', 'promised')
        and (${which === 'all'} or m.product_id is not null)
    ), locked as materialized (
      select l.product_id from stock.level l
      where (l.product_id, l.place) in (select product_id, place from standing)
      order by l.product_id, l.place
      for update
    ), ended as (
      update stock.claim c
      set state = case when c.quantity = s.part then ${outcome} else c.state end,
        settled_at = case when c.quantity = s.part then ${now}::timestamptz end,
        quantity = case when c.quantity = s.part then c.quantity else c.quantity - s.part end
      from standing s
      where c.id = s.id and c.state in ('held', 'promised') and c.quantity >= s.part and exists (select from locked)
      returning c.product_id, c.place, s.part as quantity, s.part_id, c.state in ('held', 'promised') as remains, c.claimed_at
    ), split as (
      insert into stock.claim (id, holder_id, product_id, place, quantity, state, claimed_at, settled_at)
      select part_id, ${holderId}, product_id, place, quantity, ${outcome}, claimed_at, ${now}::timestamptz
      from ended where remains
    ), moved as (
      update stock.level l set claimed = l.claimed - e.quantity, on_hand = l.on_hand - e.quantity * ${gone}::int
      from ended e where l.product_id = e.product_id and l.place = e.place
    ), written as (
      insert into stock.movement (id, product_id, place, change, reason, actor, at)
      select gen_random_uuid(), product_id, place, -quantity, 'despatched', 'fulfilment', ${now}::timestamptz
      from ended where ${gone}::int = 1
    )
    select product_id, quantity from ended order by product_id
  `.execute(tx);
  return settled;
}

export interface Level {
  productId: string;
  place: string;
  quantity: number;
}

/** The first count of products that the shop has just taken in. */
export async function insertLevels(
  tx: Tx,
  levels: readonly Level[],
  actor: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    with opened as (
      insert into stock.level (product_id, place, on_hand)
      select "productId", place, quantity
      from jsonb_to_recordset(${JSON.stringify(levels)}::jsonb) as w ("productId" uuid, place text, quantity integer)
      on conflict do nothing
      returning product_id, place, on_hand
    )
    insert into stock.movement (id, product_id, place, change, reason, actor, at)
    select gen_random_uuid(), product_id, place, on_hand, 'opening count', ${actor}, ${now}::timestamptz
    from opened where on_hand > 0
  `.execute(tx);
}

/** Changes what is there by so many, unless that would leave less than is promised; the new count, or nothing. */
export async function moveLevel(tx: Tx, { productId, place, quantity }: Level): Promise<number | undefined> {
  const row = await tx
    .updateTable('stock.level')
    .set({ onHand: sql<number>`on_hand + ${quantity}` })
    .where('productId', '=', productId)
    .where('place', '=', place)
    .where(sql<boolean>`on_hand + ${quantity} >= claimed`)
    .returning('onHand')
    .executeTakeFirst();
  return row?.onHand;
}

export async function insertMovement(
  tx: Tx,
  { productId, place, quantity, reason, actor }: Level & { reason: string; actor: string },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('stock.movement')
    .values({ id: newId(), productId, place, change: quantity, reason, actor, at: now })
    .execute();
}

/** How much is where, and how much of it is spoken for. */
export const listLevels = (read: Read, productId: string) =>
  read
    .selectFrom('stock.level')
    .select(['place', 'onHand', 'claimed'])
    .where('productId', '=', productId)
    .orderBy('place')
    .execute();

/** How much of a product is held at checkouts, by place; the rest of what is claimed is promised to orders. */
export const listHeld = (read: Read, productId: string): Promise<{ place: string; held: number }[]> =>
  read
    .selectFrom('stock.claim')
    .select(['place', sql<number>`coalesce(sum(quantity) filter (where state = 'held'), 0)::int`.as('held')])
    .where('productId', '=', productId)
    .where(sql<boolean>`state in ('held', 'promised')`)
    .groupBy('place')
    .execute();

/** What came in and went out, newest first. */
export const listMovements = (read: Read, productId: string, limit: number) =>
  read
    .selectFrom('stock.movement')
    .select(['place', 'change', 'reason', 'actor', 'at'])
    .where('productId', '=', productId)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();

/** The products of which nothing is left to sell. */
export async function listSoldOut(read: Read): Promise<string[]> {
  const rows = await read
    .selectFrom('stock.level')
    .select('productId')
    .groupBy('productId')
    .having(sql<boolean>`sum(on_hand - claimed) <= 0`)
    .execute();
  return rows.map(({ productId }) => productId);
}
