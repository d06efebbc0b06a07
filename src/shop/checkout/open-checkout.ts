import type { Db } from '../../lib/db.ts';
import { present } from '../../lib/invariant.ts';
import { findBasket, type Whose } from '../basket/index.ts';
import { setDeadline } from '../deadlines/index.ts';
import { type Checkout, type Contact, findCheckoutOf, insertCheckout } from './db.ts';
import type { CheckoutFigures } from './terms.ts';

export interface Buyer {
  customerId: string | null;
  /** What is known of a customer who is signed in, to save them the typing. */
  contact: Contact | null;
  channel: string;
}

export type Outcome = { done: 'open'; checkoutId: string; checkout: Checkout } | { done: 'empty' };

/** A shopper goes to the checkout. Going there again, or in two tabs, leads to the same one. */
export async function openCheckout(
  db: Db,
  whose: Whose,
  buyer: Buyer,
  figures: CheckoutFigures,
  now: Temporal.Instant,
): Promise<Outcome> {
  const basket = await findBasket(db, whose);
  if (!basket || basket.units === 0) return { done: 'empty' };
  const before = await findCheckoutOf(db, basket.id);
  if (before) return { done: 'open', checkoutId: before.id, checkout: before };

  await db.transaction().execute(async (tx) => {
    const id = await insertCheckout(tx, { ...buyer, basketId: basket.id, site: basket.site }, now);
    if (id) await setDeadline(tx, 'checkout-abandoned', id, now.add({ hours: 24 * figures.checkoutKeptFor.days }), now);
  });
  const checkout = present(await findCheckoutOf(db, basket.id), 'the checkout that we or somebody else just opened');
  return { done: 'open', checkoutId: checkout.id, checkout };
}
