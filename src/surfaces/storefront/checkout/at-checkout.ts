import type { FastifyRequest } from 'fastify';
import type { Whose } from '../../../shop/basket/index.ts';
import { type CheckoutView, conditionsOf, openCheckout, viewCheckout } from '../../../shop/checkout/index.ts';
import { findCustomer } from '../../../shop/identity/index.ts';
import type { Shop } from '../../../shop.ts';
import { whoAsks } from '../../who.ts';
import { whoseBasket } from '../basket/whose-basket.ts';

export interface AtCheckout {
  whose: Whose;
  view: CheckoutView;
}

/** The checkout of whoever asks, opened if need be; nothing when there is nothing to buy. */
export async function atCheckout(
  request: FastifyRequest,
  shop: Shop,
  channel: string,
): Promise<AtCheckout | undefined> {
  const whose = await whoseBasket(request, shop);
  if (!whose) return undefined;
  const now = shop.now();
  const { figures } = await conditionsOf(shop.db, whose.site, now);
  const opened = await openCheckout(shop.db, whose, { ...(await buyer(request, shop)), channel }, figures, now);
  if (opened.done === 'empty') return undefined;
  const view = await viewCheckout(shop.db, opened.checkoutId, now);
  return view && { whose, view };
}

async function buyer(request: FastifyRequest, shop: Shop) {
  const person = await whoAsks(request, shop);
  if (person.kind !== 'customer') return { customerId: null, contact: null };
  const customer = await findCustomer(shop.db, person.id);
  const phone = customer?.phone;
  return { customerId: person.id, contact: phone ? { name: person.name, email: person.email, phone } : null };
}
