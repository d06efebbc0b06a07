import type { Db, Tx } from '../../lib/db.ts';
import { invariant, present } from '../../lib/invariant.ts';
import { minus, type Pence } from '../../lib/money.ts';
import type { Refusal } from '../../lib/terms.ts';
import { isBefore } from '../../lib/time.ts';
import { ask, type Outside } from './ask.ts';
import { findRequestFor, insertRequest, lockPaymentOfOrder, type Payment, type PaymentRequest } from './db/payments.ts';
import type { PaymentProvider } from './provider.ts';
import { refuse } from './terms.ts';

export interface Wish {
  orderId: string;
  amountPence: Pence;
  /** What the money is for: the consignment. The same reason is charged once, however often it is asked. */
  reasonId: string;
}

export type Outcome = { done: 'captured' } | { done: 'refused'; refusal: Refusal } | { done: 'waiting' };
type Step = Outcome | { done: 'ask'; request: PaymentRequest; payment: Payment };

/**
 * Charges an order for one consignment.
 *
 * When the authorisation has lapsed, the money is set aside anew first, on the mandate that the shopper gave at
 * placing. 'waiting' means that no answer came: the same call later goes on where this one stopped.
 */
export async function captureFor<D extends Db>(
  db: Outside<D>,
  provider: PaymentProvider,
  wish: Wish,
  now: Temporal.Instant,
): Promise<Outcome> {
  if (wish.amountPence === 0) return { done: 'captured' };
  for (;;) {
    const step = await db.transaction().execute((tx) => nextStep(tx, wish, now));
    if (step.done !== 'ask') return step;
    const answer = await ask(db, provider, step.request, step.payment, now);
    if (!answer || answer.done === 'waiting') return { done: 'waiting' };
  }
}

async function nextStep(tx: Tx, wish: Wish, now: Temporal.Instant): Promise<Step> {
  const payment = await lockPaymentOfOrder(tx, wish.orderId);
  invariant(payment, 'an order that costs something has a payment');
  const capture = await findRequestFor(tx, payment.id, 'capture', wish.reasonId);
  if (capture) {
    invariant(capture.amountPence === wish.amountPence, 'one reason has one amount');
    return stepOf(capture, payment) ?? { done: 'captured' };
  }
  if (payment.state !== 'authorised') return refused(wish, 'the money that was set aside has been let go');

  if (hasLapsed(payment, now)) {
    const renewal = await findRequestFor(tx, payment.id, 'reauthorise', wish.reasonId);
    if (renewal?.state === 'done') return refused(wish, 'the money could not be set aside for long enough');
    if (renewal) return present(stepOf(renewal, payment, wish), 'the renewal');
    if (!payment.mandate) return refused(wish, 'the card issuer no longer sets the money aside');
    const amountPence = minus(payment.amountPence, payment.capturedPence);
    return plan(tx, payment, { kind: 'reauthorise', amountPence, reasonId: wish.reasonId }, now);
  }
  return plan(tx, payment, { kind: 'capture', amountPence: wish.amountPence, reasonId: wish.reasonId }, now);
}

async function plan(
  tx: Tx,
  payment: Payment,
  wish: { kind: 'capture' | 'reauthorise'; amountPence: Pence; reasonId: string },
  now: Temporal.Instant,
): Promise<Step> {
  const reference = wish.kind === 'capture' ? payment.providerReference : null;
  const request = await insertRequest(tx, { ...wish, paymentId: payment.id, reference }, now);
  return { done: 'ask', request, payment };
}

function stepOf(request: PaymentRequest, payment: Payment, wish: { amountPence: Pence } = request): Step | undefined {
  if (request.state === 'asking') return { done: 'ask', request, payment };
  if (request.state === 'refused') return refused(wish, request.answer?.because ?? 'the card issuer said no');
  return undefined;
}

const refused = ({ amountPence }: { amountPence: Pence }, because: string): Outcome => ({
  done: 'refused',
  refusal: refuse('non-acceptance.payment', { amountPence, because }),
});

const hasLapsed = ({ authorisedUntil }: Payment, now: Temporal.Instant): boolean =>
  authorisedUntil !== null && !isBefore(now, authorisedUntil);
