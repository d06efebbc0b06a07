import type { Db } from '../../lib/db.ts';
import { isBefore } from '../../lib/time.ts';
import { type Handler, meetDeadline, setDeadline } from '../deadlines/index.ts';
import { figuresOf, versionInForce } from '../terms/index.ts';
import { findCheckout, forgetPerson, lockCheckout, moveCheckout } from './db.ts';
import type { OrderKeys } from './order-keys.ts';
import { placeOrder } from './place-order.ts';
import { reopen } from './reopen-checkout.ts';
import { checkoutTerms } from './terms.ts';

/** What happens to checkouts by itself. */
export const checkoutDeadlines = (keys: OrderKeys): readonly Handler[] => [stockHold(keys), abandonment];

/**
 * Nobody paid in time: what was held is free for others, and the checkout is open again.
 *
 * If the money came at the last moment, the order is placed instead. A payment that is approved later still finds no
 * confirmed checkout and is let go; the shopper is never charged for goods that somebody else has bought since.
 */
const stockHold = (keys: OrderKeys): Handler => ({
  kind: 'stock-hold',
  async whenDue(db, checkoutId, now) {
    await placeOrder(db, keys, checkoutId, now);
    await db.transaction().execute(async (tx) => {
      const checkout = await lockCheckout(tx, checkoutId);
      if (checkout?.state === 'confirmed') await reopen(tx, checkout, now);
      await meetDeadline(tx, 'stock-hold', checkoutId, now);
    });
  },
});

/** A checkout that led nowhere is closed, and who it was is forgotten. The basket stays. */
const abandonment: Handler = { kind: 'checkout-abandoned', whenDue: abandonCheckout };

async function abandonCheckout(db: Db, checkoutId: string, now: Temporal.Instant): Promise<void> {
  const seen = await findCheckout(db, checkoutId);
  if (!seen) return;
  const { checkoutKeptFor } = figuresOf(await versionInForce(db, seen.site, now), checkoutTerms);
  await db.transaction().execute(async (tx) => {
    const checkout = await lockCheckout(tx, checkoutId);
    if (checkout?.state === 'placed' || checkout?.state === 'abandoned') {
      await meetDeadline(tx, 'checkout-abandoned', checkoutId, now);
      return;
    }
    const dueAt = (checkout ?? seen).changedAt.add({ hours: 24 * checkoutKeptFor.days });
    if (isBefore(now, dueAt)) return setDeadline(tx, 'checkout-abandoned', checkoutId, dueAt, now);
    if (checkout?.state === 'confirmed' && !(await reopen(tx, checkout, now))) throw new Error('it has just been paid');
    await moveCheckout(tx, checkoutId, 'open', 'abandoned', now);
    await forgetPerson(tx, checkoutId);
    await meetDeadline(tx, 'checkout-abandoned', checkoutId, now);
  });
}
