import { sql } from 'kysely';
import type { Read, Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';
import type { NonAcceptance } from '../rules/can-refuse.ts';
import { before, type LineStatus } from '../rules/line-status.ts';
import { headColumns, type OrderHead } from './find.ts';
import type { NewLine } from './insert.ts';

export interface Line extends NewLine {
  state: LineStatus;
  chargingWith: string | null;
  chargedWith: string | null;
  settledAt: Temporal.Instant | null;
  notAcceptedBecause: NonAcceptance | null;
}

export interface LockedOrder {
  order: OrderHead;
  lines: Line[];
}

/**
 * Makes everything that moves one order wait for each other, and reads what it is decided on after the lock.
 *
 * Cancelling and despatching both begin here, so of the two exactly one wins.
 */
export async function lockOrder(tx: Tx, orderId: string): Promise<LockedOrder | undefined> {
  const { rows } = await sql<OrderHead>`
    select ${headColumns} from orders."order" as o where o.id = ${orderId} for update
  `.execute(tx);
  const [order] = rows;
  return order && { order, lines: await listLines(tx, orderId) };
}

export const listLines = (read: Read, orderId: string): Promise<Line[]> =>
  read
    .selectFrom(sql<Line>`(select * from orders.line where order_id = ${orderId} order by number)`.as('row'))
    .selectAll()
    .execute();

/** Marks lines as leaving: until their charge is answered nobody can cancel them. */
export async function markCharging(
  tx: Tx,
  { orderId, consignmentId, lines, withDelivery }: Charging & { lines: readonly number[]; withDelivery: boolean },
): Promise<void> {
  await sql`
    with fee as (
      update orders."order" set delivery_charged_with = ${consignmentId}
      where id = ${orderId} and delivery_charged_with is null and ${withDelivery}
    )
    update orders.line set charging_with = ${consignmentId}
    where order_id = ${orderId} and number = any(${lines}::smallint[]) and state = 'placed' and charging_with is null
  `.execute(tx);
}

interface Charging {
  orderId: string;
  consignmentId: string;
}

/** The charge was answered with yes: the lines are paid, and either accepted with it or still on their way out. */
export async function markCharged(
  tx: Tx,
  { orderId, consignmentId, accepted }: Charging & { accepted: boolean },
  now: Temporal.Instant,
): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    update orders.line set charging_with = null, charged_with = coalesce(charged_with, ${consignmentId}),
      state = case when ${accepted} then 'accepted' else state end,
      settled_at = case when ${accepted} then ${now}::timestamptz else settled_at end
    where order_id = ${orderId} and charging_with = ${consignmentId}
    returning number
  `.execute(tx);
  return rows.map(({ number }) => number).sort((a, b) => a - b);
}

/** The charge was answered with no: the delivery fee waits for the next parcel. */
export async function dropDeliveryCharge(tx: Tx, { orderId, consignmentId }: Charging): Promise<void> {
  await tx
    .updateTable('orders.order')
    .set({ deliveryChargedWith: null })
    .where('id', '=', orderId)
    .where('deliveryChargedWith', '=', consignmentId)
    .execute();
}

/** Moves lines to where they may go from where they are; says which of them moved. */
export async function moveLines(
  tx: Tx,
  wish: { orderId: string; lines: readonly number[]; to: LineStatus; because?: NonAcceptance },
  now: Temporal.Instant,
): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    update orders.line set state = ${wish.to}, settled_at = ${now}, charging_with = null,
      not_accepted_because = ${wish.because ?? null}
    where order_id = ${wish.orderId} and number = any(${wish.lines}::smallint[]) and state = any(${before(wish.to)})
    returning number
  `.execute(tx);
  return rows.map(({ number }) => number).sort((a, b) => a - b);
}

export interface NewHappening {
  orderId: string;
  kind: string;
  clause: string | null;
  lines: readonly number[];
  actor: string;
  facts?: object;
}

/** Writes down what happened; it is never changed. */
export async function insertHappening(tx: Tx, happening: NewHappening, now: Temporal.Instant): Promise<string> {
  const id = newId();
  const { facts = {}, lines, ...rest } = happening;
  await tx
    .insertInto('orders.happening')
    .values({ ...rest, id, lines: [...lines], facts: JSON.stringify(facts), at: now })
    .execute();
  return id;
}

/** The confirmation has gone out; says whether this call is the first to know. */
export async function markConfirmed(tx: Tx, orderId: string, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('orders.order')
    .set({ confirmedAt: now })
    .where('id', '=', orderId)
    .where('confirmedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
