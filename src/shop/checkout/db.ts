import { sql } from 'kysely';
import type { Read, Tx } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import type { Pence } from '../../lib/money.ts';
import type { ShownOrder } from './shown-order.ts';

export interface Contact {
  email: string;
  name: string;
  phone: string;
}

export interface Address {
  line1: string;
  line2?: string;
  town: string;
  county?: string;
  postcode: string;
  nation: string;
  zone: string;
}

/** How it reaches the shopper: by which method, on which day where one is chosen, at which shop where one is. */
export interface Choice {
  method: string;
  on?: string;
  shop?: string;
}

export interface Checkout {
  id: string;
  basketId: string;
  site: string;
  channel: string;
  customerId: string | null;
  state: 'open' | 'confirmed' | 'placed' | 'abandoned';
  contact: Contact | null;
  address: Address | null;
  delivery: Choice | null;
  provedAge: number | null;
  ageAttempts: number;
  declaredAt: Temporal.Instant | null;
  shown: ShownOrder | null;
  shownPence: Pence | null;
  shownDigest: string | null;
  orderId: string | null;
  paymentId: string | null;
  changedAt: Temporal.Instant;
}

const columns = [
  'id',
  'basketId',
  'site',
  'channel',
  'customerId',
  'provedAge',
  'ageAttempts',
  'declaredAt',
  'shownPence',
  'shownDigest',
  'orderId',
  'paymentId',
  'changedAt',
  sql<Checkout['state']>`state`.as('state'),
  sql<Contact | null>`contact`.as('contact'),
  sql<Address | null>`address`.as('address'),
  sql<Choice | null>`delivery`.as('delivery'),
  sql<ShownOrder | null>`shown`.as('shown'),
] as const;

/** Opens a checkout for a basket unless one is open: two tabs are at the same one. */
export async function insertCheckout(
  tx: Tx,
  wish: { basketId: string; site: string; channel: string; customerId: string | null; contact: Contact | null },
  now: Temporal.Instant,
): Promise<string | undefined> {
  const opened = await tx
    .insertInto('checkout.checkout')
    .values({ ...wish, id: newId(), contact: stored(wish.contact), openedAt: now, changedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return opened?.id;
}

/** The checkout that a basket is at now. */
export const findCheckoutOf = (read: Read, basketId: string): Promise<Checkout | undefined> =>
  read
    .selectFrom('checkout.checkout')
    .select(columns)
    .where('basketId', '=', basketId)
    .where('state', 'in', ['open', 'confirmed'])
    .executeTakeFirst();

export const findCheckout = (read: Read, id: string): Promise<Checkout | undefined> =>
  read.selectFrom('checkout.checkout').select(columns).where('id', '=', id).executeTakeFirst();

/** Makes everything that is done to one checkout wait for each other. */
export const lockCheckout = (tx: Tx, id: string): Promise<Checkout | undefined> =>
  tx.selectFrom('checkout.checkout').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();

export type Step = { contact: Contact } | { address: Address | null; delivery: Choice };

/** Stores what was filled in at a step, unless the checkout has moved on; says whether it did. */
export async function storeStep(tx: Tx, id: string, step: Step, now: Temporal.Instant): Promise<boolean> {
  const set =
    'contact' in step
      ? { contact: stored(step.contact) }
      : { address: stored(step.address), delivery: stored(step.delivery) };
  const { numUpdatedRows } = await tx
    .updateTable('checkout.checkout')
    .set({ ...set, changedAt: now })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const stored = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

/**
 * Counts a try to prove an age and keeps what it proved, in one guarded statement: ten at once are ten tries.
 *
 * The log says that there was a try and whether it was enough. The date of birth is in no row and no line of a log.
 */
export async function countAgeTry(
  tx: Tx,
  { id, provedAge, needed, most }: { id: string; provedAge: number; needed: number; most: number },
  now: Temporal.Instant,
): Promise<boolean> {
  const enough = provedAge >= needed;
  const { rows } = await sql`
    with counted as (
      update checkout.checkout set age_attempts = age_attempts + 1,
        proved_age = case when ${enough}::boolean then ${provedAge}::smallint else proved_age end,
        age_proved_at = case when ${enough}::boolean then ${now}::timestamptz else age_proved_at end,
        declared_at = ${now}, changed_at = ${now}
      where id = ${id} and state = 'open' and age_attempts < ${most}
      returning id
    )
    insert into checkout.age_attempt (id, checkout_id, needed, proved, at)
    select ${newId()}::uuid, id, ${needed}::smallint, ${enough}::boolean, ${now}::timestamptz from counted
    returning id
  `.execute(tx);
  return rows.length === 1;
}

export interface Confirmation {
  termsVersionId: string;
  shown: ShownOrder;
  shownPence: Pence;
  shownDigest: string;
  orderId: string;
}

/** Keeps what the shopper confirmed: from here on nothing else is charged or placed. */
export async function confirm(tx: Tx, id: string, what: Confirmation, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('checkout.checkout')
    .set({ ...what, shown: JSON.stringify(what.shown), state: 'confirmed', confirmedAt: now, changedAt: now })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute();
}

export interface Taken {
  basketId: string;
  site: string;
  channel: string;
  customerId: string | null;
  termsVersionId: string;
  shownPence: Pence;
  orderId: string;
  shown: ShownOrder;
}

/** Takes a confirmed checkout for placing, once: whoever comes second finds it placed. */
export async function takeConfirmed(tx: Tx, id: string, now: Temporal.Instant): Promise<Taken | undefined> {
  const { rows } = await sql<Taken>`
    update checkout.checkout set state = 'placed', changed_at = ${now} where id = ${id} and state = 'confirmed'
    returning basket_id, site, channel, customer_id, terms_version_id, shown_pence, order_id, shown
  `.execute(tx);
  return rows[0];
}

/** Moves a checkout on only if nobody moved it first; says whether it did. */
export async function moveCheckout(
  tx: Tx,
  id: string,
  from: Checkout['state'],
  to: 'open' | 'confirmed' | 'abandoned',
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('checkout.checkout')
    .set({ state: to, changedAt: now })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Keeps which payment the shopper is away for, to know what to look at when they come back. */
export async function keepPayment(tx: Tx, id: string, paymentId: string): Promise<void> {
  await tx.updateTable('checkout.checkout').set({ paymentId }).where('id', '=', id).execute();
}

/** Forgets what was confirmed: a payment that is approved from now on is for something that nobody wants any more. */
export async function forgetShown(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('checkout.checkout')
    .set({ shown: null, shownPence: null, shownDigest: null, orderId: null })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute();
}

/** Forgets who it was and where it would have gone: a checkout that led nowhere is nobody's business. */
export async function forgetPerson(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('checkout.checkout')
    .set({ contact: null, address: null, delivery: null, shown: null })
    .where('id', '=', id)
    .execute();
}
