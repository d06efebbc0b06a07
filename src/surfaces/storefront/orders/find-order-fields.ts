import { type Static, Type } from 'typebox';
import { readOrderNumber } from '../../../lib/ids.ts';
import { findOrderByNumber, type OrderHead } from '../../../shop/orders/index.ts';
import type { Shop } from '../../../shop.ts';

const reason = (words: string) => ({ minLength: 1, maxLength: 254, reason: words });

/** What somebody without an account has to know of an order to open it. */
export const FindOrder = Type.Object({
  number: Type.String(reason('Enter the order number. It is in your confirmation email.')),
  email: Type.String(reason('Enter the email address that you ordered with.')),
  postcode: Type.String(reason('Enter the postcode that the order goes to.')),
});
export type FindOrder = Static<typeof FindOrder>;

const plain = (text: string): string => text.toLowerCase().replace(/\s/g, '');

/** The order that all three belong to. What is wrong is never said: it would tell a stranger what is right. */
export async function findFor(shop: Shop, { number, email, postcode }: FindOrder): Promise<OrderHead | undefined> {
  const read = readOrderNumber(number);
  const order = read && (await findOrderByNumber(shop.db, read));
  if (!order || plain(order.contact.email) !== plain(email)) return undefined;
  // What is collected goes to no address; the number and the email have to do.
  return order.address === null || plain(order.address.postcode) === plain(postcode) ? order : undefined;
}
