import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Shop } from '../../shop.ts';
import { officePage } from './frame.tsx';

/** What is not there, said inside the office, so that the way on is in view. */
export async function officeMissing(request: FastifyRequest, reply: FastifyReply, shop: Shop): Promise<FastifyReply> {
  const main = <p>The address may have a slip in it, or what stood here is gone. The search above finds the rest.</p>;
  return reply.code(404).page(await officePage(request, shop, { title: 'There is nothing here', main }));
}
