import type { Db, Tx } from '../../lib/db.ts';
import { present } from '../../lib/invariant.ts';
import type { Pence } from '../../lib/money.ts';
import type { Refusal } from '../../lib/terms.ts';
import { ask, type Outside } from './ask.ts';
import {
  findPayment,
  findRequestFor,
  insertPayment,
  insertRequest,
  lapse,
  lockLivePayment,
  lockPayment,
  type Payment,
  type PaymentRequest,
} from './db/payments.ts';
import type { PaymentProvider } from './provider.ts';
import { refuse } from './terms.ts';

export interface Wish {
  checkoutId: string;
  amountPence: Pence;
  /** What the provider's page handed out for the way to pay. */
  method: string;
  returnUrl: string;
  /** What the shopper reads on the bank's page and on the statement. */
  words: string;
}

export type Outcome =
  | { done: 'authorised'; paymentId: string }
  | { done: 'authenticate'; paymentId: string; url: string }
  | { done: 'declined'; refusal: Refusal }
  | { done: 'waiting'; paymentId: string };

/**
 * Sets the money for a checkout aside. Pressed twice it asks once, because a checkout has one live payment.
 *
 * Another amount or another way to pay lets go of what was set aside before and begins anew.
 */
export async function authorise<D extends Db>(
  db: Outside<D>,
  provider: PaymentProvider,
  wish: Wish,
  now: Temporal.Instant,
): Promise<Outcome> {
  const begun = await db.transaction().execute((tx) => begin(tx, provider, wish, now));
  if (begun.letGo) await ask(db, provider, begun.letGo, begun.payment, now);
  if (begun.letGo || begun.again) return authorise(db, provider, wish, now);
  if (begun.request?.state === 'asking') await ask(db, provider, begun.request, begun.payment, now, wish);
  return outcomeOf(db, begun.payment.id);
}

interface Begun {
  payment: Payment;
  request?: PaymentRequest | undefined;
  letGo?: PaymentRequest | undefined;
  again?: boolean;
}

async function begin(tx: Tx, provider: PaymentProvider, wish: Wish, now: Temporal.Instant): Promise<Begun> {
  const opened = await insertPayment(tx, { ...wish, provider: provider.name }, now);
  if (opened) {
    return { payment: present(await findPayment(tx, opened.paymentId), 'the payment just opened'), request: opened };
  }
  const live = await lockLivePayment(tx, wish.checkoutId);
  // It ended between the two statements.
  if (!live) return begin(tx, provider, wish, now);
  if (live.orderId || (live.amountPence === wish.amountPence && live.method === wish.method)) {
    return { payment: live, request: await findRequestFor(tx, live.id, 'authorise', live.id) };
  }
  return { payment: live, letGo: await planLetGo(tx, live, now), again: true };
}

/** Gives up a payment on which no order rests; the request to let the money go is asked after the transaction. */
export async function planLetGo(tx: Tx, payment: Payment, now: Temporal.Instant): Promise<PaymentRequest | undefined> {
  const { id: paymentId, providerReference: reference } = present(await lockPayment(tx, payment.id), 'the payment');
  if (!(await lapse(tx, paymentId, now)) || !reference) return undefined;
  const wish = { paymentId, kind: 'void', amountPence: payment.amountPence, reasonId: paymentId, reference } as const;
  return insertRequest(tx, wish, now);
}

/** What is true of a payment now, from what is stored. */
export async function outcomeOf(db: Db, paymentId: string): Promise<Outcome> {
  const payment = present(await findPayment(db, paymentId), 'the payment');
  const request = await findRequestFor(db, paymentId, 'authorise', paymentId);
  const url = request?.answer?.url;
  switch (payment.state) {
    case 'authorised':
    case 'voided':
      return { done: 'authorised', paymentId };
    case 'needs-authentication':
      return url ? { done: 'authenticate', paymentId, url } : { done: 'waiting', paymentId };
    case 'asking':
      return { done: 'waiting', paymentId };
    case 'declined':
    case 'lapsed': {
      const because = request?.answer?.because ?? 'it was not approved in time';
      return {
        done: 'declined',
        refusal: refuse('payment.charge-at-despatch', { amountPence: payment.amountPence, because }),
      };
    }
  }
}
