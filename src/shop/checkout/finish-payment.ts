import type { Db } from '../../lib/db.ts';
import type { Refusal } from '../../lib/terms.ts';
import type { Whose } from '../basket/index.ts';
import { type PaymentProvider, settlePayment } from '../payments/index.ts';
import type { OrderKeys } from './order-keys.ts';
import { ownCheckout } from './own-checkout.ts';
import { type Placed, placeOrder } from './place-order.ts';

export type Outcome =
  | Placed
  | { done: 'authenticate'; url: string }
  | { done: 'declined'; refusal: Refusal }
  | { done: 'not-yours' };

/** The shopper comes back from their bank, or looks again: what became of the payment is asked, and the order follows. */
export async function finishPayment(
  db: Db,
  outside: { provider: PaymentProvider; keys: OrderKeys },
  { checkoutId, whose }: { checkoutId: string; whose: Whose },
  now: Temporal.Instant,
): Promise<Outcome> {
  const checkout = await ownCheckout(db, checkoutId, whose);
  if (!checkout) return { done: 'not-yours' };
  if (checkout.state === 'placed' || !checkout.paymentId) return placeOrder(db, outside.keys, checkoutId, now);
  const settled = await settlePayment(db, outside.provider, checkout.paymentId, now);
  if (settled.done === 'authenticate' || settled.done === 'declined') return settled;
  return placeOrder(db, outside.keys, checkoutId, now);
}
