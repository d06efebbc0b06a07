import type { FastifyReply, FastifyRequest } from 'fastify';
import { keyOf } from '../../../lib/sign-in/cookies.ts';
import { signOut } from '../../../shop/identity/index.ts';
import type { Shop } from '../../../shop.ts';

/** What else is done when a customer has signed in: for instance, the basket of this browser becomes theirs. */
export type WhenSignedIn = (
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  customerId: string,
) => Promise<void>;

const duties: WhenSignedIn[] = [];

/** Another place of the shop that wants to know of each sign-in says so here, once, when its routes are made. */
export function onSignIn(duty: WhenSignedIn): void {
  if (!duties.includes(duty)) duties.push(duty);
}

/** They are in: the browser gets its new key, an older one is worthless from now on, and the others are told. */
export async function letIn(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  outcome: { customerId: string; cookies: string[] },
): Promise<void> {
  const before = request.cookies['session'];
  const oldKey = before && keyOf(before);
  if (oldKey) await signOut(shop.db, 'customer', oldKey);
  reply.header('set-cookie', outcome.cookies);
  for (const duty of duties) await duty(request, reply, shop, outcome.customerId);
}
