import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { catalogueTerms, findProductBySku, listProducts } from '../../../shop/catalogue/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import { figuresOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { cursorAt, placeOf } from './cursor.ts';
import { ListQuery, ProductDetail, ProductPage } from './schemas.ts';
import { detailOf, summaryOf } from './summary.ts';
import { sendTagged } from './tagged.ts';

const tags = ['Products'];

export function productApiRoutes(app: App, shop: Shop): void {
  app.get(
    '/api/v1/products',
    { schema: { tags, querystring: ListQuery, response: { 200: ProductPage, 400: Problem } } },
    async (request, reply) => {
      const { category, q = '', maker = [], sort, cursor, limit } = request.query;
      const site = siteOf(request.host).id;
      const offset = placeOf(cursor);
      if (offset === undefined) {
        const reason = 'This is not a cursor that we gave.';
        return reply.problem(problem(400, { errors: [{ field: 'cursor', reason }] }));
      }
      const filters = { ...(category && { category: [category] }), ...(maker.length > 0 && { maker }) };
      const order = sort ?? (q ? 'relevance' : 'popular');
      const found = shop.search.search({ text: q, site, filters, sort: order, limit, offset });
      const figures = figuresOf(await versionInForce(shop.db, site, shop.now()), catalogueTerms);
      const ids = found.hits.map(({ id }) => id);
      const rows = ids.length > 0 ? await listProducts(shop.db, ids) : [];
      return sendTagged(request, reply, {
        total: found.total,
        products: rows.map((row) => summaryOf(row, figures)),
        nextCursor: offset + limit < found.total ? cursorAt(offset + limit) : null,
      });
    },
  );

  const params = Type.Object({ sku: Type.String({ maxLength: 100 }) });
  app.get(
    '/api/v1/products/:sku',
    { schema: { tags, params, response: { 200: ProductDetail, 404: Problem } } },
    async (request, reply) => {
      const site = siteOf(request.host).id;
      const product = await findProductBySku(shop.db, site, request.params.sku);
      if (!product) return reply.problem(problem(404));
      const figures = figuresOf(await versionInForce(shop.db, site, shop.now()), catalogueTerms);
      return sendTagged(request, reply, detailOf(product, figures));
    },
  );
}
