import type { FastifyRequest } from 'fastify';
import type { App } from '../lib/http/kinds.ts';
import { siteOf } from '../shop/outlets/index.ts';
import { pauseNow, refusePaused } from '../shop/selling/index.ts';
import type { Shop } from '../shop.ts';
import { refusalProblem, refusalStubs } from './refusals.ts';
import { shopPage } from './storefront/frame.tsx';
import { Stub } from './ui/stub.tsx';

/** What a paused site does not take: anything into a basket, and any step of a checkout. */
const takes = /^(?:\/api\/v1)?\/(?:basket|checkout)(?:[/?]|$)/;
const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** While a site is paused it sells nothing; everything that is there to read, to follow or to cancel stays open. */
export function refuseWhilePaused(app: App, shop: Shop): void {
  app.addHook('preValidation', async (request, reply) => {
    if (reads.has(request.method) || !takes.test(request.url)) return;
    const site = siteOf(request.host);
    const pause = await pauseNow(shop.db, site.id);
    if (!pause) return;
    const refusal = refusePaused(pause);
    if (isOfTheApi(request)) return reply.problem(await refusalProblem(shop, request, [refusal]));
    const stubs = await refusalStubs(shop, site, [refusal]);
    const main = (
      <div class="page wide stack">
        <h1>{site.brand} is not taking orders for the moment</h1>
        {stubs.map((stub) => (
          <Stub key={stub.title} {...stub} />
        ))}
        <p>
          Your basket is kept. You can <a href="/orders">follow and cancel what you have ordered</a>, and{' '}
          <a href="/contact">speak to us</a>.
        </p>
      </div>
    );
    return reply.code(422).page(await shopPage(request, shop, { title: 'Not taking orders for the moment', main }));
  });
}

const isOfTheApi = ({ url }: FastifyRequest): boolean => url.startsWith('/api/');
