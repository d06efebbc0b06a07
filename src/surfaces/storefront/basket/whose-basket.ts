import type { FastifyReply, FastifyRequest } from 'fastify';
import { keptBy, newBasketKey, type Whose } from '../../../shop/basket/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { whoAsks } from '../../who.ts';

const name = 'basket';

/** Whose basket a request is about: the customer's who is signed in, or that of the key which the browser brings. */
export async function whoseBasket(request: FastifyRequest, shop: Shop): Promise<Whose | undefined> {
  const site = siteOf(request.host).id;
  const person = await whoAsks(request, shop);
  if (person.kind === 'customer') return { site, customerId: person.id };
  const key = keyOf(request);
  return key ? keptBy(site, key) : undefined;
}

/** The same, for a request that puts something in: a browser that brings no key is given one. */
export async function basketToFill(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  seconds: number,
): Promise<Whose> {
  const site = siteOf(request.host).id;
  const person = await whoAsks(request, shop);
  if (person.kind === 'customer') return { site, customerId: person.id };
  const key = keyOf(request) ?? newBasketKey();
  const secure = shop.config.environment === 'production';
  reply.setCookie(name, key, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: seconds });
  return keptBy(site, key);
}

/** The key that opened a browser's basket opens nothing once the basket has become a customer's. */
export const dropKey = (reply: FastifyReply): FastifyReply => reply.clearCookie(name, { path: '/' });

/** What a key looks like; anything else in the cookie was not put there by us. */
export function keyOf({ cookies }: FastifyRequest): string | undefined {
  const key = cookies[name];
  return key && /^[\w-]{43}$/.test(key) ? key : undefined;
}
