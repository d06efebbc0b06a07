import type { Db, Tx } from '../../lib/db.ts';
import { present } from '../../lib/invariant.ts';
import { minus, type Pence } from '../../lib/money.ts';
import { ask, type Outside } from './ask.ts';
import {
  findPayment,
  findRequest,
  findRequestFor,
  insertRequest,
  lockPaymentOfOrder,
  type PaymentRequest,
} from './db/payments.ts';
import type { PaymentProvider } from './provider.ts';

export interface Refund {
  orderId: string;
  amountPence: Pence;
  /** The reason under which the money was taken: the consignment. */
  chargedWith: string;
  /** Why it goes back: asked for once. */
  reasonId: string;
}

/**
 * Beat one of a refund, in the transaction of whoever decided it: from then on the money goes back, whatever stops.
 * Hand the request to `askPlanned` after the transaction.
 */
export async function planRefund(tx: Tx, wish: Refund, now: Temporal.Instant): Promise<PaymentRequest> {
  const payment = present(await lockPaymentOfOrder(tx, wish.orderId), 'the payment of what was charged');
  const before = await findRequestFor(tx, payment.id, 'refund', wish.reasonId);
  if (before) return before;
  const capture = present(await findRequestFor(tx, payment.id, 'capture', wish.chargedWith), 'the charge');
  const { reference } = capture;
  return insertRequest(tx, { ...wish, paymentId: payment.id, kind: 'refund', reference }, now);
}

/**
 * Beat one of letting go what will never be charged. While something is still to be charged nothing is asked: a
 * provider lets go of all or of nothing.
 */
export async function planRelease(
  tx: Tx,
  { orderId, keepPence }: { orderId: string; keepPence: Pence },
  now: Temporal.Instant,
): Promise<PaymentRequest | undefined> {
  if (keepPence > 0) return undefined;
  const payment = await lockPaymentOfOrder(tx, orderId);
  if (payment?.state !== 'authorised' || payment.capturingPence > 0) return undefined;
  const amountPence = minus(payment.amountPence, payment.capturedPence);
  const before = await findRequestFor(tx, payment.id, 'void', orderId);
  if (before || amountPence === 0) return before?.state === 'asking' ? before : undefined;
  const wish = { paymentId: payment.id, kind: 'void', amountPence, reasonId: orderId } as const;
  return insertRequest(tx, { ...wish, reference: payment.providerReference }, now);
}

/** Beats two and three of what was planned. What finds no answer now is asked again by the job. */
export async function askPlanned<D extends Db>(
  db: Outside<D>,
  provider: PaymentProvider,
  planned: readonly (PaymentRequest | undefined)[],
  now: Temporal.Instant,
): Promise<void> {
  for (const each of planned) {
    const request = each && (await findRequest(db, each.id));
    const payment = request && (await findPayment(db, request.paymentId));
    if (payment && request.state === 'asking') await ask(db, provider, request, payment, now);
  }
}

/** Lets go of what an order will never be charged; see `planRelease`. */
export async function releaseFor<D extends Db>(
  db: Outside<D>,
  provider: PaymentProvider,
  wish: { orderId: string; keepPence: Pence },
  now: Temporal.Instant,
): Promise<void> {
  const planned = await db.transaction().execute((tx) => planRelease(tx, wish, now));
  await askPlanned(db, provider, [planned], now);
}
