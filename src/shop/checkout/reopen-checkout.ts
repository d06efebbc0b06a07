import type { Db, Tx } from '../../lib/db.ts';
import { dropDeadline } from '../deadlines/index.ts';
import { lockAuthorised } from '../payments/index.ts';
import { releaseStock } from '../stock/index.ts';
import { type Checkout, forgetShown, lockCheckout, moveCheckout, type Step, storeStep } from './db.ts';

export type StepOutcome = { done: 'kept' } | { done: 'being-paid' } | { done: 'not-there' };

/** Keeps what was filled in at a step. A checkout that was confirmed and not paid opens again for it. */
export async function keepStep(db: Db, checkoutId: string, step: Step, now: Temporal.Instant): Promise<StepOutcome> {
  return db.transaction().execute(async (tx): Promise<StepOutcome> => {
    const checkout = await lockCheckout(tx, checkoutId);
    if (checkout?.state !== 'open' && checkout?.state !== 'confirmed') return { done: 'not-there' };
    if (checkout.state === 'confirmed' && !(await takeBack(tx, checkout, now))) return { done: 'being-paid' };
    if (checkout.state === 'open' && checkout.shown) await forgetShown(tx, checkoutId);
    return (await storeStep(tx, checkoutId, step, now)) ? { done: 'kept' } : { done: 'not-there' };
  });
}

/** Takes a confirmation back because the shopper changed something: what was confirmed is forgotten. */
export async function takeBack(tx: Tx, checkout: Checkout, now: Temporal.Instant): Promise<boolean> {
  if (!(await reopen(tx, checkout, now))) return false;
  await forgetShown(tx, checkout.id);
  return true;
}

/**
 * Opens a confirmed checkout again: what was held for it is free. Not once the money is set aside, for then the order
 * is about to be placed.
 */
export async function reopen(tx: Tx, { id, orderId }: Checkout, now: Temporal.Instant): Promise<boolean> {
  if (await lockAuthorised(tx, id)) return false;
  await moveCheckout(tx, id, 'confirmed', 'open', now);
  if (orderId) await releaseStock(tx, orderId, 'all', now);
  await dropDeadline(tx, 'stock-hold', id, now);
  return true;
}
