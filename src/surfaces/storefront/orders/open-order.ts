import type { FastifyReply, FastifyRequest } from 'fastify';
import { readOrderNumber } from '../../../lib/ids.ts';
import { type Asker, mayOpen, type OrderPage, orderPage } from '../../../shop/orders/index.ts';
import type { Shop } from '../../../shop.ts';
import { whoAsks } from '../../who.ts';

const cookie = 'order_key';

/** Who asks for an order: the customer who is signed in, and whoever holds its key. Either may open it. */
async function askersOf(request: FastifyRequest, shop: Shop): Promise<Asker[]> {
  const person = await whoAsks(request, shop);
  const key = request.cookies[cookie];
  return [
    ...(person.kind === 'customer' ? [{ by: 'customer', customerId: person.id } as const] : []),
    ...(key ? [{ by: 'key', key } as const] : []),
  ];
}

export interface Opened extends OrderPage {
  who: Asker;
}

/** An order, for whoever may open it; to anybody else it is not there. */
export async function openOrder(request: FastifyRequest, shop: Shop, typed: string): Promise<Opened | undefined> {
  const number = readOrderNumber(typed);
  const page = number && (await orderPage(shop.db, number));
  if (!page) return undefined;
  const who = (await askersOf(request, shop)).find((asker) => mayOpen(page.order, asker));
  return who && { ...page, who };
}

/** Gives a browser the key of one order, for the addresses of that order alone. */
export function giveKey(reply: FastifyReply, shop: Shop, number: string, key: string): void {
  reply.setCookie(cookie, key, {
    path: `/orders/${number}`,
    httpOnly: true,
    sameSite: 'lax',
    secure: shop.config.environment === 'production',
    maxAge: 60 * 60 * 24 * 30,
  });
}

export const keyOf = (shop: Shop, orderId: string): string => shop.keys.keyOf(orderId);
