import type { FastifyReply, FastifyRequest } from 'fastify';
import { wantsPage } from '../../lib/http/faults.ts';
import type { App } from '../../lib/http/kinds.ts';
import { problem } from '../../lib/http/problem.ts';
import type { Shop } from '../../shop.ts';
import { shopPage } from './frame.tsx';

/** What is not there, and what is not yours, look alike. */
export async function answerMissing(request: FastifyRequest, reply: FastifyReply, shop: Shop): Promise<FastifyReply> {
  if (!wantsPage(request)) return reply.problem(problem(404));
  return reply.code(404).page(await shopPage(request, shop, { title: 'There is no such page', main: <Missing /> }));
}

export function serveMissing(app: App, shop: Shop): void {
  app.setNotFoundHandler((request, reply) => answerMissing(request, reply, shop));
}

function Missing() {
  return (
    <div class="wide stack">
      <h1>There is no such page</h1>
      <p>The address may have a slip in it, or what stood here is gone.</p>
      <p>
        <a href="/">Go to the front page</a>, <a href="/orders">find your order</a>, or search above for what you were
        after.
      </p>
    </div>
  );
}
