import type { Db } from '../../lib/db.ts';
import { tell } from '../../lib/events.ts';
import { look, type Outside } from './ask.ts';
import { type Outcome, outcomeOf } from './authorise.ts';
import { findPayment, findRequest, findRequestFor, insertWebhook, lockPayment, wasReceived } from './db/payments.ts';
import { paymentAuthorised } from './events.ts';
import type { PaymentProvider, ProviderEvent } from './provider.ts';
import { storeAnswer } from './store-answer.ts';

export type Settled = (Outcome & { checkoutId: string; orderId: string | null }) | { done: 'unknown' };

/**
 * Asks the provider what became of a payment and stores it: the one step that a webhook, the browser's return and
 * the job have in common. Ten of them at once do it once.
 *
 * The event only says where to look. What happened the provider is asked, so events may come late, twice, in any order.
 */
export async function settlePayment<D extends Db>(
  db: Outside<D>,
  provider: PaymentProvider,
  what: string | ProviderEvent,
  now: Temporal.Instant,
): Promise<Settled> {
  const event = typeof what === 'string' ? undefined : what;
  const request =
    typeof what === 'string'
      ? await findRequestFor(db, what, 'authorise', what)
      : await findRequest(db, what.requestId);
  if (!request) return { done: 'unknown' };

  const seen = event && (await wasReceived(db, provider.name, event.eventId));
  if (request.state === 'asking' && !seen) {
    const answer = await look(db, provider, request.id);
    if (answer && answer.done !== 'never-asked') {
      await db.transaction().execute(async (tx) => {
        const payment = await lockPayment(tx, request.paymentId);
        const fresh = await findRequest(tx, request.id);
        if (payment && fresh?.state === 'asking') {
          const stored = await storeAnswer(tx, payment, fresh, answer, now);
          const wanted = request.kind === 'authorise' && payment.state !== 'lapsed';
          if (stored && wanted && answer.done === 'authorised') {
            await tell(tx, paymentAuthorised, { paymentId: payment.id, checkoutId: payment.checkoutId });
          }
        }
        if (event) await insertWebhook(tx, provider.name, event.eventId, now);
      });
    }
  }
  const payment = await findPayment(db, request.paymentId);
  if (!payment) return { done: 'unknown' };
  return { ...(await outcomeOf(db, payment.id)), checkoutId: payment.checkoutId, orderId: payment.orderId };
}
