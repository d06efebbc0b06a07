import type { Db, Tx } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import { present } from '../../lib/invariant.ts';
import type { Pence } from '../../lib/money.ts';
import type { Refusal } from '../../lib/terms.ts';
import type { Whose } from '../basket/index.ts';
import { setDeadline } from '../deadlines/index.ts';
import type { NewLine } from '../orders/index.ts';
import { authorise, type PaymentProvider } from '../payments/index.ts';
import { holdStock } from '../stock/index.ts';
import { recordAcceptance } from '../terms/index.ts';
import { type Conditions, conditionsOf } from './conditions.ts';
import { type Checkout, confirm, keepPayment, lockCheckout } from './db.ts';
import type { OrderKeys } from './order-keys.ts';
import { ownCheckout } from './own-checkout.ts';
import { placeOrder } from './place-order.ts';
import { takeBack } from './reopen-checkout.ts';
import type { StepName } from './rules/current-step.ts';
import { type CheckoutView, lookAt } from './view-checkout.ts';

export interface Wish {
  checkoutId: string;
  whose: Whose;
  /** What stands for everything that the shopper was shown: see `digestOf`. */
  seen: string;
  termsAccepted: boolean;
  /** What the provider's own page handed out for the way to pay. */
  method: string;
  returnUrl: string;
}

export type Outcome =
  | { done: 'placed'; orderId: string; number: string }
  | { done: 'authenticate'; url: string }
  /** The provider has not answered yet. Nothing is lost: it is asked again, and the order follows the answer. */
  | { done: 'waiting' }
  | { done: 'declined'; refusal: Refusal }
  | { done: 'changed' }
  | { done: 'refused'; refusals: Refusal[] }
  | { done: 'incomplete'; step: StepName }
  | { done: 'being-paid' }
  | { done: 'not-yours' };

/**
 * The shopper presses the button that says what is paid.
 *
 * First everything is looked at again and, if it is what the shopper saw, kept and held. Then the money is set aside,
 * outside any transaction. Then the order is placed. Pressed twice, in two tabs, or after an answer was lost, each
 * beat finds what the one before it did: it is one order.
 */
export async function confirmCheckout(
  db: Db,
  outside: { provider: PaymentProvider; keys: OrderKeys },
  wish: Wish,
  now: Temporal.Instant,
): Promise<Outcome> {
  const own = await ownCheckout(db, wish.checkoutId, wish.whose);
  if (!own) return { done: 'not-yours' };
  const conditions = await conditionsOf(db, own.site, now);
  const fixed = await db.transaction().execute((tx) => fixOrder(tx, wish, conditions, now));
  if (fixed.done === 'placed') return placeOrder(db, outside.keys, wish.checkoutId, now);
  if (fixed.done !== 'fixed') return fixed;
  if (fixed.amountPence === 0) return placeOrder(db, outside.keys, wish.checkoutId, now);

  const paid = await authorise(
    db,
    outside.provider,
    {
      checkoutId: wish.checkoutId,
      amountPence: fixed.amountPence,
      method: wish.method,
      returnUrl: wish.returnUrl,
      words: conditions.site.brand,
    },
    now,
  );
  if (paid.done === 'authorised') return placeOrder(db, outside.keys, wish.checkoutId, now);
  if (paid.done !== 'declined')
    await db.transaction().execute((tx) => keepPayment(tx, wish.checkoutId, paid.paymentId));
  return paid;
}

type Fixed = Exclude<Outcome, { done: 'placed' }> | { done: 'placed' } | { done: 'fixed'; amountPence: Pence };

/** Beat one: what the shopper confirmed is fixed, and the goods are held for as long as paying may take. */
async function fixOrder(tx: Tx, wish: Wish, conditions: Conditions, now: Temporal.Instant): Promise<Fixed> {
  const checkout = await lockCheckout(tx, wish.checkoutId);
  if (!checkout || checkout.state === 'abandoned') return { done: 'not-yours' };
  if (checkout.state === 'placed') return { done: 'placed' };
  if (checkout.state === 'confirmed') {
    if (checkout.shownDigest === wish.seen) return { done: 'fixed', amountPence: shownPence(checkout) };
    if (!(await takeBack(tx, checkout, now))) return { done: 'being-paid' };
  }
  const view = await lookAt(tx, { ...checkout, state: 'open' }, conditions, now, wish.termsAccepted);
  const reason = stopped(view, wish.seen);
  if (reason) return reason;
  const { shown, digest } = present(view.order, 'the order of a checkout whose steps are all done');

  const orderId = newId();
  const held = await holdStock(tx, orderId, shown.lines.map(wantOf), now);
  if (held.done === 'short') return { done: 'changed' };

  const figures = { termsVersionId: conditions.version.id, shownPence: shown.totalPence, shownDigest: digest };
  await confirm(tx, checkout.id, { ...figures, shown, orderId }, now);
  const acceptance = { versionId: conditions.version.id, occasion: 'placing', subjectId: orderId } as const;
  await recordAcceptance(tx, { ...acceptance, channel: checkout.channel, at: now });
  await setDeadline(tx, 'stock-hold', checkout.id, now.add({ minutes: conditions.figures.holdFor.minutes }), now);
  return { done: 'fixed', amountPence: shown.totalPence };
}

const wantOf = ({ productId, place, quantity }: NewLine) => ({ productId, place, quantity });

const shownPence = (checkout: Checkout): Pence => present(checkout.shownPence, 'what a confirmed checkout comes to');

/** Why it may not go on: what changed comes before what is refused, so that the shopper sees it as it is now. */
function stopped(view: CheckoutView, seen: string): Fixed | undefined {
  if (view.verdict.refusals.length > 0) return { done: 'refused', refusals: view.verdict.refusals };
  if (!view.order) return { done: 'incomplete', step: view.step };
  if (view.order.digest !== seen) return { done: 'changed' };
  return undefined;
}
