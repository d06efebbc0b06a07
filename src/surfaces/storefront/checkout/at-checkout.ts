import type { FastifyRequest } from 'fastify';
import type { Whose } from '../../../shop/basket/index.ts';
import {
  type Checkout,
  type CheckoutView,
  type Conditions,
  conditionsOf,
  lookAt,
  openCheckout,
} from '../../../shop/checkout/index.ts';
import { findCustomer } from '../../../shop/identity/index.ts';
import type { Shop } from '../../../shop.ts';
import { whoAsks } from '../../who.ts';
import { whoseBasket } from '../basket/whose-basket.ts';

export interface AtCheckout {
  whose: Whose;
  view: CheckoutView;
}

/** The checkout of whoever asks, opened if need be; nothing when there is nothing to buy. */
export async function openOwn(
  request: FastifyRequest,
  shop: Shop,
  channel: string,
): Promise<{ whose: Whose; checkout: Checkout; conditions: Conditions } | undefined> {
  const whose = await whoseBasket(request, shop);
  if (!whose) return undefined;
  const now = shop.now();
  const conditions = await conditionsOf(shop.db, whose.site, now);
  const who = { ...(await buyer(request, shop)), channel };
  const opened = await openCheckout(shop.db, whose, who, conditions.figures, now);
  return opened.done === 'empty' ? undefined : { whose, checkout: opened.checkout, conditions };
}

/** The same with everything that is true of it now. */
export async function atCheckout(
  request: FastifyRequest,
  shop: Shop,
  channel: string,
): Promise<AtCheckout | undefined> {
  const own = await openOwn(request, shop, channel);
  if (!own) return undefined;
  return { whose: own.whose, view: await lookAt(shop.db, own.checkout, own.conditions, shop.now()) };
}

async function buyer(request: FastifyRequest, shop: Shop) {
  const person = await whoAsks(request, shop);
  if (person.kind !== 'customer') return { customerId: null, contact: null };
  const customer = await findCustomer(shop.db, person.id);
  const phone = customer?.phone;
  return { customerId: person.id, contact: phone ? { name: person.name, email: person.email, phone } : null };
}
