import { sql } from 'kysely';
import type { Read, Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';
import type { Pence } from '../../../lib/money.ts';
import type { Route } from '../../orders/index.ts';
import { before, type ConsignmentStatus } from '../rules/consignment-status.ts';

/** What is to follow when the money has been taken. */
export type Intent = 'despatch' | 'ready' | 'charge';

export interface Consignment {
  id: string;
  orderId: string;
  route: Route;
  place: string;
  shop: string | null;
  state: ConsignmentStatus;
  intent: Intent | null;
  intentBy: string | null;
  chargePence: Pence | null;
  dueOn: Temporal.PlainDate | null;
  carrier: string | null;
  tracking: string | null;
  openedAt: Temporal.Instant;
  changedAt: Temporal.Instant;
  lines: number[];
}

export interface NewConsignment {
  route: Route;
  place: string;
  shop: string | null;
  /** The day that was promised, as a calendar writes it. */
  dueOn: string | null;
  lines: readonly number[];
}

const columns = sql.raw(`c.id, c.order_id, c.route, c.place, c.shop, c.state, c.intent, c.intent_by, c.charge_pence,
  c.due_on, c.carrier, c.tracking, c.opened_at, c.changed_at, (select json_agg(l.line_number order by l.line_number)
    from fulfilment.consignment_line l where l.consignment_id = c.id) as lines`);

/** Opens the consignments of an order that is being placed. One statement. */
export async function insertConsignments(
  tx: Tx,
  orderId: string,
  consignments: readonly NewConsignment[],
  now: Temporal.Instant,
): Promise<void> {
  const rows = JSON.stringify(consignments.map((each) => ({ ...each, id: newId() })));
  await sql`
    with given as (
      select * from jsonb_to_recordset(${rows}::jsonb)
        as c (id uuid, route text, place text, shop text, "dueOn" date, lines smallint[])
    ), opened as (
      insert into fulfilment.consignment (id, order_id, route, place, shop, state, due_on, opened_at, changed_at)
      select id, ${orderId}::uuid, route, place, shop, 'to-pick', "dueOn", ${now}::timestamptz, ${now}::timestamptz
      from given
      returning id
    )
    insert into fulfilment.consignment_line (consignment_id, order_id, line_number)
    select given.id, ${orderId}::uuid, line from given join opened using (id), unnest(given.lines) as line
  `.execute(tx);
}

const where = (read: Read, which: ReturnType<typeof sql>) =>
  read
    .selectFrom(sql<Consignment>`(select ${columns} from fulfilment.consignment c where ${which})`.as('row'))
    .selectAll();

export const findConsignment = (read: Read, id: string): Promise<Consignment | undefined> =>
  where(read, sql`c.id = ${id}`).executeTakeFirst();

export const listConsignments = (read: Read, orderId: string): Promise<Consignment[]> =>
  where(read, sql`c.order_id = ${orderId} order by c.opened_at, c.id`).execute();

/** Those that were left while their money was being asked for. */
export const listCharging = (read: Read, changedBefore: Temporal.Instant, limit: number): Promise<Consignment[]> =>
  where(
    read,
    sql`c.state = 'charging' and c.changed_at < ${changedBefore} order by c.changed_at limit ${limit}`,
  ).execute();

/** Moves a consignment only from where it may come; says whether it did. */
export async function moveConsignment(
  tx: Tx,
  id: string,
  to: ConsignmentStatus,
  change: Partial<Pick<Consignment, 'intent' | 'intentBy' | 'chargePence' | 'carrier' | 'tracking'>>,
  now: Temporal.Instant,
): Promise<boolean> {
  const leaves = to === 'despatched' || to === 'collected';
  const { numUpdatedRows } = await tx
    .updateTable('fulfilment.consignment')
    .set({ ...change, state: to, changedAt: now, ...(leaves && { leftAt: now }) })
    .where('id', '=', id)
    .where('state', 'in', before(to))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A consignment as the desk of a place sees it. */
export interface Waiting {
  id: string;
  orderNumber: string;
  route: Route;
  place: string;
  shop: string | null;
  state: ConsignmentStatus;
  dueOn: Temporal.PlainDate | null;
  openedAt: Temporal.Instant;
  lines: { number: number; sku: string; name: string; quantity: number; personalisation: string | null; age: string }[];
}

// Written out, because a plan that is kept for any state cannot use the index of one.
const isToPick = sql`c.state = 'to-pick'`;
const isReady = sql`c.state = 'ready'`;

/**
 * What waits at a place, the longest waiting first: to be picked, or to be collected.
 *
 * Reads across schemas: the lines and the number of the order stand beside it, because it is open on a screen all day. A line that
 * was cancelled is not picked, and a consignment without lines does not wait.
 */
export const deskQueue = (
  read: Read,
  place: string,
  state: 'to-pick' | 'ready' = 'to-pick',
  limit = 50,
): Promise<Waiting[]> =>
  read
    .selectFrom(
      sql<Waiting>`(
        select * from (
          select c.id, o.number as order_number, c.route, c.place, c.shop, c.state, c.due_on, c.opened_at,
            (select json_agg(json_build_object('number', l.number, 'sku', l.sku, 'name', l.name, 'quantity', l.quantity,
               'personalisation', l.personalisation, 'age', l.age) order by l.number)
             from fulfilment.consignment_line cl join orders.line l
               on l.order_id = cl.order_id and l.number = cl.line_number
             where cl.consignment_id = c.id and l.state in ('placed', 'accepted')) as lines
          from fulfilment.consignment c join orders."order" o on o.id = c.order_id
          where c.place = ${place} and ${state === 'ready' ? isReady : isToPick}
          order by c.opened_at, c.id limit ${limit}
        ) as waiting
        where lines is not null
      )`.as('row'),
    )
    .selectAll()
    .execute();
