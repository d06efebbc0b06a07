import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { catalogueTerms, listProducts } from '../../../shop/catalogue/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import { figuresOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { readWish, toSearch } from '../../storefront/listing/wish.ts';
import { cursorAt, placeOf } from '../products/cursor.ts';
import { ProductPage, ProductSummary } from '../products/schemas.ts';
import { summaryOf } from '../products/summary.ts';
import { sendTagged } from '../products/tagged.ts';

const tags = ['Search'];
const FacetValue = Type.Object({ value: Type.String(), count: Type.Integer(), label: Type.Optional(Type.String()) });
const SearchPage = Type.Object({
  ...ProductPage.properties,
  facets: Type.Record(Type.String(), Type.Array(FacetValue), {
    description: 'Narrow by one with its name: `maker=Sony`, `price=1000-2500`; by an attribute with `a.` before it.',
  }),
  corrected: Type.Union([Type.String(), Type.Null()], {
    description: 'What was searched for in place of what was typed.',
  }),
  dropped: Type.Array(Type.String(), { description: 'Words that these products may lack.' }),
});
const SearchQuery = Type.Object(
  {
    q: Type.String({ minLength: 1, maxLength: 200, reason: 'Say what to search for.' }),
    cursor: Type.Optional(Type.String()),
  },
  { additionalProperties: true },
);
const Suggestions = Type.Object({
  products: Type.Array(ProductSummary),
  categories: Type.Array(Type.Object({ name: Type.String(), url: Type.String(), count: Type.Integer() })),
  queries: Type.Array(Type.String()),
});

const queryOf = (url: string): URLSearchParams => new URLSearchParams(url.slice(Math.max(0, url.indexOf('?'))));

export function searchApiRoutes(app: App, shop: Shop): void {
  app.get(
    '/api/v1/search',
    { schema: { tags, querystring: SearchQuery, response: { 200: SearchPage, 400: Problem } } },
    async (request, reply) => {
      const site = siteOf(request.host).id;
      const offset = placeOf(request.query.cursor);
      if (offset === undefined) {
        const reason = 'This is not a cursor that we gave.';
        return reply.problem(problem(400, { errors: [{ field: 'cursor', reason }] }));
      }
      const wish = { ...toSearch(site, readWish(queryOf(request.url), 'relevance')), offset };
      const found = shop.search.search(wish);
      const figures = figuresOf(await versionInForce(shop.db, site, shop.now()), catalogueTerms);
      const ids = found.hits.map(({ id }) => id);
      const rows = ids.length > 0 ? await listProducts(shop.db, ids) : [];
      const next = offset + (wish.limit ?? 0);
      return sendTagged(request, reply, {
        total: found.total,
        products: rows.map((row) => summaryOf(row, figures)),
        nextCursor: next < found.total ? cursorAt(next) : null,
        facets: found.facets,
        corrected: found.corrected ?? null,
        dropped: found.dropped,
      });
    },
  );

  const querystring = Type.Object({
    q: Type.String({ maxLength: 100 }),
    limit: Type.Integer({ minimum: 1, maximum: 20, default: 6 }),
  });
  app.get(
    '/api/v1/search/suggestions',
    { schema: { tags, querystring, response: { 200: Suggestions } } },
    async (request, reply) => {
      const site = siteOf(request.host).id;
      const { q, limit } = request.query;
      const { products, categories, queries } = shop.search.suggest(q, site, limit);
      const figures = figuresOf(await versionInForce(shop.db, site, shop.now()), catalogueTerms);
      const rows =
        products.length > 0
          ? await listProducts(
              shop.db,
              products.map(({ id }) => id),
            )
          : [];
      return reply.send({
        products: rows.map((row) => summaryOf(row, figures)),
        categories: categories.map(({ path, name, count }) => ({ name, url: `/c/${path}`, count })),
        queries,
      });
    },
  );
}
