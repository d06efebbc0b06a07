import type { Db, Tx } from '../../lib/db.ts';
import { tell } from '../../lib/events.ts';
import { newOrderNumber } from '../../lib/ids.ts';
import { invariant, present } from '../../lib/invariant.ts';
import { closeBasket } from '../basket/index.ts';
import { setDeadline } from '../deadlines/index.ts';
import { insertConsignments } from '../fulfilment/index.ts';
import { digestOfKey, findOrder, insertOrder, orderPlaced } from '../orders/index.ts';
import { siteById } from '../outlets/index.ts';
import { attachAuthorised, lockAuthorised } from '../payments/index.ts';
import { holdStock, promiseStock } from '../stock/index.ts';
import { findCheckout, lockCheckout, moveCheckout, type Taken, takeConfirmed } from './db.ts';
import type { OrderKeys } from './order-keys.ts';

export type Placed =
  | { done: 'placed'; orderId: string; number: string }
  /** Nothing is set aside for it yet. */
  | { done: 'waiting' }
  /** The shopper changed it, or left it, before the money was there; the payment is let go by itself. */
  | { done: 'changed' };

/**
 * Turns a confirmed checkout whose money is set aside into an order: one short transaction, for whoever comes first.
 *
 * The shopper who pressed the button, the browser that comes back from the bank and the provider's webhook all call
 * it. The guarded move of the checkout lets one of them through; the others wait for it and find the order placed.
 */
export async function placeOrder(db: Db, keys: OrderKeys, checkoutId: string, now: Temporal.Instant): Promise<Placed> {
  const number = newOrderNumber();
  const outcome = await db.transaction().execute(async (tx): Promise<Placed | undefined> => {
    const taken = await takeConfirmed(tx, checkoutId, now);
    if (!taken) return undefined;
    const { orderId, shownPence } = taken;
    // What costs nothing waits for no money.
    const paid = shownPence === 0 || (await attachAuthorised(tx, { checkoutId, orderId, atLeastPence: shownPence }));
    if (!paid) {
      // Nobody saw it placed: the move is taken back in the transaction that made it.
      await moveCheckout(tx, checkoutId, 'placed', 'confirmed', now);
      return { done: 'waiting' };
    }
    await storeOrder(tx, checkoutId, taken, number, keys, now);
    return { done: 'placed', orderId, number };
  });
  return outcome ?? whatBecameOf(db, keys, checkoutId, now);
}

async function storeOrder(
  tx: Tx,
  checkoutId: string,
  { basketId, site, shown, shownPence, ...taken }: Taken,
  number: string,
  keys: OrderKeys,
  now: Temporal.Instant,
): Promise<void> {
  const { orderId: id, channel, customerId, termsVersionId } = taken;
  const { consignments, totalPence: _, ...agreed } = shown;
  const keyDigest = digestOfKey(keys.keyOf(id));
  const seller = siteById(site).seller.name;
  const order = { id, number, keyDigest, checkoutId, site, seller, channel, customerId, termsVersionId };
  await insertOrder(tx, { ...order, ...agreed, totalPence: shownPence }, now);
  await insertConsignments(tx, id, consignments, now);
  invariant((await promiseStock(tx, id, now)) > 0, 'a confirmed checkout holds what it confirmed');
  await closeBasket(tx, basketId, 'ordered');
  await tell(tx, orderPlaced, { orderId: id });
}

/** Somebody else placed it, or the hold had lapsed before the money came, or there is nothing to place any more. */
async function whatBecameOf(db: Db, keys: OrderKeys, checkoutId: string, now: Temporal.Instant): Promise<Placed> {
  const checkout = await findCheckout(db, checkoutId);
  if (checkout?.state === 'placed' && checkout.orderId) {
    const { id, number } = present(await findOrder(db, checkout.orderId), 'the order of a placed checkout');
    return { done: 'placed', orderId: id, number };
  }
  const held = await db.transaction().execute((tx) => holdAgain(tx, checkoutId, now));
  return held ? placeOrder(db, keys, checkoutId, now) : { done: 'changed' };
}

/**
 * The money came after the hold had lapsed. If all of it is still there, it is held again and placed as it was
 * confirmed; if not, the payment is let go by its own deadline and nobody is charged.
 */
async function holdAgain(tx: Tx, checkoutId: string, now: Temporal.Instant): Promise<boolean> {
  const checkout = await lockCheckout(tx, checkoutId);
  // Somebody else has just held it again, and may have placed it.
  if (checkout?.state === 'confirmed' || checkout?.state === 'placed') return true;
  if (checkout?.state !== 'open' || !checkout.shown || !checkout.orderId) return false;
  const toPayPence = present(checkout.shownPence, 'what was confirmed');
  const authorised = await lockAuthorised(tx, checkoutId);
  if (toPayPence > 0 && (authorised?.amountPence ?? 0) < toPayPence) return false;
  const wants = checkout.shown.lines.map(({ productId, place, quantity }) => ({ productId, place, quantity }));
  const held = await holdStock(tx, checkout.orderId, wants, now);
  if (held.done === 'short') return false;
  // Due at once: if placing fails all the same, the next sweep gives the goods back.
  await setDeadline(tx, 'stock-hold', checkoutId, now, now);
  return moveCheckout(tx, checkoutId, 'open', 'confirmed', now);
}
