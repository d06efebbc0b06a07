import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import {
  type DeskProduct,
  editProduct,
  findForDesk,
  publishProduct,
  weeeCategories,
  withdrawProduct,
} from '../../../shop/catalogue/index.ts';
import type { Shop } from '../../../shop.ts';
import { actorOf } from '../../office/people-names.ts';
import { catalogueFigures } from '../../office/products/catalogue-figures.ts';
import { ProductFields } from '../../office/products/fields.ts';
import { refusalProblem } from '../../refusals.ts';
import { requireStaff } from '../../who.ts';
import { Done, Moment, Money, SkuParams } from './schemas.ts';

const tags = ['Staff'];
const nullable = Type.Union([Type.String(), Type.Null()]);
const { revision, name, description } = ProductFields.properties;

const words = {
  name,
  description,
  attributes: Type.Record(Type.String(), Type.String()),
  specialConditions: Type.Array(Type.String({ maxLength: 1_000 }), { maxItems: 30 }),
  drink: Type.Boolean(),
  perishable: Type.Boolean(),
  electrical: Type.Boolean(),
};

const Revised = Type.Object({
  ...words,
  revision,
  maker: Type.Union([Type.String({ maxLength: 100 }), Type.Null()]),
  abv: Type.Union([Type.String({ pattern: '^(100|\\d{1,2})(\\.\\d{1,2})?$' }), Type.Null()]),
  weeeCategory: Type.Union([Type.Enum(weeeCategories), Type.Null()]),
});

const Shown = Type.Object({
  ...words,
  sku: Type.String(),
  site: Type.String(),
  revision: Type.Integer(),
  maker: nullable,
  abv: nullable,
  weeeCategory: nullable,
  pricePence: Money,
  enteredAt: Moment,
  publishedAt: Type.Union([Moment, Type.Null()]),
});

const root = '/api/v1/staff/products/:sku';

/** Products for the programs of merchandisers: as they are entered, changed, put on sale and taken off it. */
export function staffProductApiRoutes(app: App, shop: Shop): void {
  const reading = { tags, params: SkuParams, response: { 200: Shown, 404: Problem } };
  app.get(root, { schema: reading }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'see-products'))) return reply;
    const product = await findForDesk(shop.db, request.params.sku);
    return product ? productJson(product) : reply.problem(problem(404));
  });

  const answers = { 200: Shown, 404: Problem, 409: Problem, 422: Problem };
  const revising = { tags, params: SkuParams, body: Revised, response: answers };
  app.put(root, { schema: revising }, async (request, reply) => {
    const member = await requireStaff(request, reply, shop, 'edit-products');
    if (!member) return reply;
    const product = await findForDesk(shop.db, request.params.sku);
    if (!product) return reply.problem(problem(404));
    const { revision: from, ...changes } = request.body;
    const wish = { productId: product.id, revision: from, by: actorOf(member), changes };
    const outcome = await editProduct(shop.db, wish, await catalogueFigures(shop, product.site), shop.now());
    if (outcome.done === 'refused') return reply.problem(await refusalProblem(shop, request, [outcome.refusal]));
    if (outcome.done === 'changed-meanwhile') {
      return reply.problem(problem(409, { detail: `Somebody has changed it: it is at revision ${outcome.revision}.` }));
    }
    const after = await findForDesk(shop.db, product.sku);
    return after ? productJson(after) : reply.problem(problem(404));
  });
  publicationRoutes(app, shop);
}

function publicationRoutes(app: App, shop: Shop): void {
  const schema = { tags, params: SkuParams, response: { 200: Done, 404: Problem, 422: Problem } };
  app.put(`${root}/publication`, { schema }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'edit-products'))) return reply;
    const product = await findForDesk(shop.db, request.params.sku);
    if (!product) return reply.problem(problem(404));
    const outcome = await publishProduct(shop.db, product.id, shop.now());
    if (outcome.done === 'refused') return reply.problem(await refusalProblem(shop, request, [outcome.refusal]));
    return { done: outcome.done };
  });

  app.delete(`${root}/publication`, { schema }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'edit-products'))) return reply;
    const product = await findForDesk(shop.db, request.params.sku);
    return product ? withdrawProduct(shop.db, product.id) : reply.problem(problem(404));
  });
}

const productJson = ({ enteredAt, publishedAt, ...product }: DeskProduct) => ({
  ...product,
  specialConditions: [...product.specialConditions],
  enteredAt: enteredAt.toString(),
  publishedAt: publishedAt?.toString() ?? null,
});
