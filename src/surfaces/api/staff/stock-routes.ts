import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { factsBySku } from '../../../shop/catalogue/index.ts';
import { countStock } from '../../../shop/stock/index.ts';
import type { Shop } from '../../../shop.ts';
import { actorOf } from '../../office/people-names.ts';
import { levelsOf } from '../../office/stock/levels.ts';
import { requireStaff } from '../../who.ts';
import { MovementBody, SkuParams, Stock } from './schemas.ts';

const tags = ['Staff'];
const answers = { 200: Stock, 404: Problem, 409: Problem };

/** Stock for the programs of the warehouse: how much is where, and what came in or went out. */
export function staffStockApiRoutes(app: App, shop: Shop): void {
  app.get(
    '/api/v1/staff/stock/:sku',
    { schema: { tags, params: SkuParams, response: answers } },
    async (request, reply) => {
      if (!(await requireStaff(request, reply, shop, 'see-stock'))) return reply;
      const product = await factsBySku(shop.db, request.params.sku);
      if (!product) return reply.problem(problem(404));
      return { sku: product.sku, levels: await levelsOf(shop, product.id) };
    },
  );

  app.post(
    '/api/v1/staff/stock/:sku/movements',
    { schema: { tags, params: SkuParams, body: MovementBody, response: answers }, config: { idempotent: true } },
    async (request, reply) => {
      const member = await requireStaff(request, reply, shop, 'count-stock');
      if (!member) return reply;
      const product = await factsBySku(shop.db, request.params.sku);
      if (!product) return reply.problem(problem(404));
      const { place, change, reason } = request.body;
      const wish = { productId: product.id, place, quantity: change, reason, actor: actorOf(member) };
      const { done } = await countStock(shop.db, wish, shop.now());
      if (done !== 'counted') {
        return reply.problem(problem(409, { detail: 'That would leave fewer than are promised to customers.' }));
      }
      return { sku: product.sku, levels: await levelsOf(shop, product.id) };
    },
  );
}
