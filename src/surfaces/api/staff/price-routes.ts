import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { pence } from '../../../lib/money.ts';
import { decidePrice, factsBySku, listProposals, proposePrice } from '../../../shop/catalogue/index.ts';
import type { Shop } from '../../../shop.ts';
import { actorOf } from '../../office/people-names.ts';
import { catalogueFigures } from '../../office/products/catalogue-figures.ts';
import { refusalProblem } from '../../refusals.ts';
import { requireStaff } from '../../who.ts';
import { DecisionBody, DecisionParams, Done, PriceBody, Proposals, SkuParams } from './schemas.ts';

const tags = ['Staff'];
const answers = { 200: Done, 404: Problem, 409: Problem, 422: Problem };

/** Prices for the programs of merchandisers: a big change waits for a second person here as it does in the office. */
export function staffPriceApiRoutes(app: App, shop: Shop): void {
  app.get('/api/v1/staff/prices', { schema: { tags, response: { 200: Proposals } } }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'see-prices'))) return reply;
    const proposals = await listProposals(shop.db, 200);
    return { proposals: proposals.map((each) => ({ ...each, proposedAt: each.proposedAt.toString() })) };
  });

  app.post(
    '/api/v1/staff/products/:sku/prices',
    { schema: { tags, params: SkuParams, body: PriceBody, response: answers }, config: { idempotent: true } },
    async (request, reply) => {
      const member = await requireStaff(request, reply, shop, 'set-prices');
      if (!member) return reply;
      const product = await factsBySku(shop.db, request.params.sku);
      if (!product) return reply.problem(problem(404));
      const { pricePence, reason } = request.body;
      const wish = { productId: product.id, pricePence: pence(pricePence), by: actorOf(member), reason };
      const { done } = await proposePrice(shop.db, wish, await catalogueFigures(shop, product.site), shop.now());
      if (done === 'not-there') return reply.problem(problem(404));
      if (done === 'already-proposed') {
        return reply.problem(problem(409, { detail: 'Another price of this product waits for a second person.' }));
      }
      return { done };
    },
  );

  app.post(
    '/api/v1/staff/prices/:id/decision',
    { schema: { tags, params: DecisionParams, body: DecisionBody, response: answers }, config: { idempotent: true } },
    async (request, reply) => {
      const member = await requireStaff(request, reply, shop, 'publish-prices');
      if (!member) return reply;
      const wish = { priceId: request.params.id, agree: request.body.decision === 'agree', by: actorOf(member) };
      const outcome = await decidePrice(shop.db, wish, shop.now());
      if (outcome.done === 'refused') return reply.problem(await refusalProblem(shop, request, [outcome.refusal]));
      if (outcome.done === 'not-waiting')
        return reply.problem(problem(409, { detail: 'It has been decided already.' }));
      return { done: outcome.done };
    },
  );
}
