import { Type } from 'typebox';
import type { App } from '../../lib/http/kinds.ts';
import { problem } from '../../lib/http/problem.ts';
import { momentInWords } from '../../lib/time.ts';
import { type Handler, walkClock } from '../../shop/deadlines/index.ts';
import type { Shop } from '../../shop.ts';
import { shopPage } from '../storefront/frame.tsx';

const Steps = ['PT1H', 'P1D', 'P7D', 'P14D', 'P1M', 'P24M'] as const;

/** The clock that a person moves, with every deadline on the way swept as it is passed. Never in production. */
export function devRoutes(app: App, shop: Shop, handlers: readonly Handler[]): void {
  if (shop.config.clock !== 'manual') return;

  app.get('/dev/clock', async (request, reply) => {
    if (!request.headers.accept?.includes('text/html')) return { at: shop.now().toString() };
    return reply.page(await shopPage(request, shop, { title: 'The clock', main: <Clock at={shop.now()} /> }));
  });

  app.put(
    '/dev/clock',
    { schema: { body: Type.Object({ at: Type.String({ format: 'date-time' }) }) } },
    async (request, reply) => {
      const to = Temporal.Instant.from(request.body.at);
      if (Temporal.Instant.compare(to, shop.now()) < 0) {
        return reply.problem(problem(422, { errors: [{ field: 'at', reason: 'The clock only goes forward.' }] }));
      }
      return { at: (await walkClock(shop.db, to, handlers)).toString() };
    },
  );

  app.post(
    '/dev/clock',
    { schema: { body: Type.Object({ by: Type.Union(Steps.map((step) => Type.Literal(step))) }) } },
    async (request, reply) => {
      const later = shop.now().toZonedDateTimeISO('Europe/London').add(Temporal.Duration.from(request.body.by));
      await walkClock(shop.db, later.toInstant(), handlers);
      return reply.redirect('/dev/clock', 303);
    },
  );
}

const words: Record<(typeof Steps)[number], string> = {
  PT1H: 'an hour',
  P1D: 'a day',
  P7D: 'a week',
  P14D: 'two weeks',
  P1M: 'a month',
  P24M: '24 months',
};

function Clock({ at }: { at: Temporal.Instant }) {
  return (
    <div class="wide stack">
      <h1>The clock</h1>
      <p>
        The shop believes that it is <strong>{momentInWords(at)}</strong>.
      </p>
      <form method="post" action="/dev/clock" class="cluster">
        {Steps.map((step) => (
          <button key={step} class="button plain" type="submit" name="by" value={step}>
            Go forward {words[step]}
          </button>
        ))}
      </form>
    </div>
  );
}
