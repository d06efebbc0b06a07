import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { settlePayment } from '../../../shop/payments/index.ts';
import type { Shop } from '../../../shop.ts';

const Params = Type.Object({ provider: Type.String() });
const Signed = Type.String({ description: 'As the provider signed it, byte for byte.' });
const answers = { 204: Type.Null(), 400: Problem, 404: Problem, 503: Type.Null() };

/** Where the payment provider says that something became of a request. The body is read as it was signed. */
export function paymentRoutes(app: App, shop: Shop): void {
  app.register(async (raw) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    raw.post<{ Params: { provider: string }; Body: string }>(
      '/api/v1/payments/webhooks/:provider',
      {
        schema: { tags: ['Payments'], params: Params, body: Signed, response: answers },
        config: { openToOthers: true },
      },
      async (request, reply) => {
        if (request.params.provider !== shop.provider.name) return reply.problem(problem(404));
        const event = shop.provider.readWebhook(request.headers, request.body);
        if (!event) return reply.problem(problem(400, { detail: 'This is not signed by the provider.' }));
        const settled = await settlePayment(shop.db, shop.provider, event, shop.now());
        // What the provider itself still calls open is asked for again by its next delivery.
        return reply.code(settled.done === 'waiting' ? 503 : 204).send();
      },
    );
  });
}
