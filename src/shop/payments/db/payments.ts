import { sql } from 'kysely';
import type { Read, Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';
import type { Pence } from '../../../lib/money.ts';
import type { Meaning, RequestKind } from '../rules/answer-meaning.ts';
import type { PaymentStatus } from '../rules/payment-status.ts';

export interface Payment {
  id: string;
  checkoutId: string;
  orderId: string | null;
  provider: string;
  providerReference: string | null;
  method: string;
  state: PaymentStatus;
  amountPence: Pence;
  capturingPence: Pence;
  capturedPence: Pence;
  refundingPence: Pence;
  refundedPence: Pence;
  authorisedUntil: Temporal.Instant | null;
  mandate: string | null;
}

/** One thing that was asked of the provider; its id is the key under which the provider knows it. */
export interface PaymentRequest {
  id: string;
  paymentId: string;
  kind: RequestKind;
  amountPence: Pence;
  reasonId: string;
  reference: string | null;
  state: 'asking' | 'done' | 'refused';
  answer: { because?: string; url?: string } | null;
}

const payment = sql.raw(`id, checkout_id, order_id, provider, provider_reference, method, state, amount_pence,
  capturing_pence, captured_pence, refunding_pence, refunded_pence, authorised_until, mandate`);
const request = sql.raw('id, payment_id, kind, amount_pence, reason_id, reference, state, answer');

type Where = ReturnType<typeof sql>;

const paymentsWhere = (read: Read, where: Where) =>
  read.selectFrom(sql<Payment>`(select ${payment} from payments.payment where ${where})`.as('row')).selectAll();

const requestsWhere = (read: Read, where: Where) =>
  read.selectFrom(sql<PaymentRequest>`(select ${request} from payments.request where ${where})`.as('row')).selectAll();

export const findPayment = (read: Read, id: string): Promise<Payment | undefined> =>
  paymentsWhere(read, sql`id = ${id}`).executeTakeFirst();

export const findPaymentOfOrder = (read: Read, orderId: string): Promise<Payment | undefined> =>
  paymentsWhere(read, sql`order_id = ${orderId}`).executeTakeFirst();

/** Makes everything that is done with one payment wait for each other. */
export async function lockPayment(tx: Tx, id: string): Promise<Payment | undefined> {
  const { rows } = await sql<Payment>`select ${payment} from payments.payment where id = ${id} for update`.execute(tx);
  return rows[0];
}

export async function lockPaymentOfOrder(tx: Tx, orderId: string): Promise<Payment | undefined> {
  const { rows } =
    await sql<Payment>`select ${payment} from payments.payment where order_id = ${orderId} for update`.execute(tx);
  return rows[0];
}

export async function lockLivePayment(tx: Tx, checkoutId: string): Promise<Payment | undefined> {
  const { rows } = await sql<Payment>`
    select ${payment} from payments.payment
    where checkout_id = ${checkoutId} and state in ('asking', 'needs-authentication', 'authorised') for update
  `.execute(tx);
  return rows[0];
}

/** Opens a payment with its first request, unless the checkout has one already. One statement. */
export async function insertPayment(
  tx: Tx,
  wish: { checkoutId: string; provider: string; method: string; amountPence: Pence },
  now: Temporal.Instant,
): Promise<PaymentRequest | undefined> {
  const id = newId();
  const { rows } = await sql<PaymentRequest>`
    with opened as (
      insert into payments.payment
        (id, checkout_id, provider, method, state, amount_pence, opened_at, changed_at)
      values (${id}, ${wish.checkoutId}, ${wish.provider}, ${wish.method}, 'asking', ${wish.amountPence}, ${now}, ${now})
      on conflict (checkout_id) where state in ('asking', 'needs-authentication', 'authorised') do nothing
      returning id, amount_pence
    )
    insert into payments.request (id, payment_id, kind, amount_pence, reason_id, asked_at)
    select ${newId()}::uuid, id, 'authorise', amount_pence, id, ${now}::timestamptz from opened
    returning ${request}
  `.execute(tx);
  return rows[0];
}

export const findRequest = (read: Read, id: string): Promise<PaymentRequest | undefined> =>
  requestsWhere(read, sql`id = ${id}`).executeTakeFirst();

export const findRequestFor = (
  read: Read,
  paymentId: string,
  kind: RequestKind,
  reasonId: string,
): Promise<PaymentRequest | undefined> =>
  requestsWhere(read, sql`payment_id = ${paymentId} and kind = ${kind} and reason_id = ${reasonId}`).executeTakeFirst();

/** Requests that nobody answered since a moment, the oldest first. */
export const listUnanswered = (read: Read, askedBefore: Temporal.Instant, limit: number): Promise<PaymentRequest[]> =>
  requestsWhere(read, sql`state = 'asking' and asked_at < ${askedBefore} order by asked_at limit ${limit}`).execute();

export const listRequestsOf = (read: Read, paymentId: string): Promise<PaymentRequest[]> =>
  requestsWhere(read, sql`payment_id = ${paymentId} order by asked_at, id`).execute();

/** Beat one: what is about to be asked is stored, and its money counts as asked for. One statement. */
export async function insertRequest(
  tx: Tx,
  wish: { paymentId: string; kind: RequestKind; amountPence: Pence; reasonId: string; reference: string | null },
  now: Temporal.Instant,
): Promise<PaymentRequest> {
  const capturing = wish.kind === 'capture' ? wish.amountPence : 0;
  const refunding = wish.kind === 'refund' ? wish.amountPence : 0;
  const { rows } = await sql<PaymentRequest>`
    with counted as (
      update payments.payment set capturing_pence = capturing_pence + ${capturing},
        refunding_pence = refunding_pence + ${refunding}, changed_at = ${now}
      where id = ${wish.paymentId}
      returning id
    )
    insert into payments.request (id, payment_id, kind, amount_pence, reason_id, reference, asked_at)
    select ${newId()}::uuid, id, ${wish.kind}::text, ${wish.amountPence}::int, ${wish.reasonId}::uuid, ${wish.reference}::text,
      ${now}::timestamptz
    from counted
    returning ${request}
  `.execute(tx);
  const [row] = rows;
  if (!row) throw new Error(`no payment ${wish.paymentId}`);
  return row;
}

export interface Told {
  answer: object;
  reference: string | null;
  authorisedUntil: Temporal.Instant | null;
  mandate: string | null;
}

/** Beat three: what the answer means is stored, if the request still waits for one. Says whether it did. */
export async function storeMeaning(
  tx: Tx,
  { id, paymentId, kind }: PaymentRequest,
  meaning: Meaning,
  told: Told,
  now: Temporal.Instant,
): Promise<boolean> {
  const answeredAt = meaning.request === 'asking' ? null : now;
  const namesPayment = kind === 'authorise' || kind === 'reauthorise';
  const { rows } = await sql`
    with answered as (
      update payments.request set state = ${meaning.request}, answer = ${JSON.stringify(told.answer)}::jsonb,
        reference = coalesce(${told.reference}::text, reference), answered_at = ${answeredAt}::timestamptz
      where id = ${id} and state = 'asking'
      returning payment_id
    )
    update payments.payment set state = ${meaning.state},
      provider_reference = coalesce(${namesPayment ? told.reference : null}::text, provider_reference),
      authorised_until = coalesce(${told.authorisedUntil}::timestamptz, authorised_until),
      mandate = coalesce(${told.mandate}::text, mandate),
      capturing_pence = capturing_pence + ${meaning.capturingPence},
      captured_pence = captured_pence + ${meaning.capturedPence},
      refunding_pence = refunding_pence + ${meaning.refundingPence},
      refunded_pence = refunded_pence + ${meaning.refundedPence},
      changed_at = ${now}
    where id = ${paymentId} and exists (select from answered)
    returning id
  `.execute(tx);
  return rows.length === 1;
}

/**
 * Gives up a payment that no order rests on.
 *
 * A request that was answered in part is no longer wanted. One that was never answered stays open: it may have set
 * money aside, and is asked after until that is known and let go.
 */
export async function lapse(tx: Tx, paymentId: string, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql`
    with gone as (
      update payments.payment set state = 'lapsed', changed_at = ${now}
      where id = ${paymentId} and order_id is null and state in ('asking', 'needs-authentication', 'authorised')
      returning id, provider_reference
    ), unwanted as (
      update payments.request set state = 'refused', answered_at = ${now}
      where payment_id = ${paymentId} and kind = 'authorise' and state = 'asking'
        and exists (select from gone where provider_reference is not null)
    )
    select id from gone
  `.execute(tx);
  return rows.length === 1;
}

/** The provider never heard of a request: nothing came of it, and nothing will. */
export async function closeRequest(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('payments.request')
    .set({ state: 'refused', answeredAt: now })
    .where('id', '=', id)
    .where('state', '=', 'asking')
    .execute();
}

/** An event that was seen is kept by the provider's own id; a second delivery is known by it. */
export async function insertWebhook(tx: Tx, provider: string, eventId: string, now: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('payments.webhook')
    .values({ provider, eventId, receivedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function wasReceived(read: Read, provider: string, eventId: string): Promise<boolean> {
  const row = await read
    .selectFrom('payments.webhook')
    .select('eventId')
    .where('provider', '=', provider)
    .where('eventId', '=', eventId)
    .executeTakeFirst();
  return row !== undefined;
}
