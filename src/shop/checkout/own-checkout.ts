import type { Read } from '../../lib/db.ts';
import { isOwner, type Whose } from '../basket/index.ts';
import { type Checkout, findCheckout } from './db.ts';

/** A checkout that is of this shopper's own basket, whatever has become of it; somebody else's looks like none. */
export async function ownCheckout(read: Read, checkoutId: string, whose: Whose): Promise<Checkout | undefined> {
  const checkout = await findCheckout(read, checkoutId);
  return checkout && (await isOwner(read, checkout.basketId, whose)) ? checkout : undefined;
}
