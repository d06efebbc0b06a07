import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import {
  addLine,
  basketFigures,
  changeLine,
  findBasket,
  priceBasket,
  pricedBasket,
  readLineId,
  removeLine,
  type Whose,
} from '../../../shop/basket/index.ts';
import { conditionsOf, pricingOf } from '../../../shop/checkout/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import { versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalProblem } from '../../refusals.ts';
import { AddFields, LineParams, QuantityFields } from '../../storefront/basket/fields.ts';
import { basketToFill, whoseBasket } from '../../storefront/basket/whose-basket.ts';
import { Basket, basketJson } from './basket-json.ts';

const tags = ['Basket'];
const Changed = Type.Object({ basket: Basket, turnedAway: Type.Integer({ description: 'How many did not fit.' }) });

/** The basket, for programs: of the customer whose token they bring, or of the `basket` cookie that they keep. */
export function basketApiRoutes(app: App, shop: Shop): void {
  app.get('/api/v1/basket', { schema: { tags, response: { 200: Basket } } }, async (request, reply) => {
    reply.header('cache-control', 'private, no-store');
    return basketJson(await basketOf(request, shop, await whoseBasket(request, shop)));
  });

  app.post(
    '/api/v1/basket/lines',
    { config: { idempotent: true }, schema: { tags, body: AddFields, response: { 201: Changed, 422: Problem } } },
    async (request, reply) => {
      const figures = await figuresFor(request, shop);
      const whose = await basketToFill(request, reply, shop, figures.basketLife.days * 86_400);
      const outcome = await addLine(shop.db, whose, request.body, figures, shop.now());
      switch (outcome.done) {
        case 'refused':
          return reply.problem(await refusalProblem(shop, request, [outcome.refusal]));
        case 'not-personalisable':
          return reply.problem(
            problem(422, { errors: [{ field: 'personalisation', reason: 'Nothing can be put on it.' }] }),
          );
        case 'added':
          return answer(request, reply.code(201), shop, whose, outcome.turnedAway);
      }
    },
  );

  app.put(
    '/api/v1/basket/lines/:line',
    { schema: { tags, params: LineParams, body: QuantityFields, response: { 200: Changed, 404: Problem } } },
    async (request, reply) => {
      const [whose, line] = [await whoseBasket(request, shop), readLineId(request.params.line)];
      if (!whose || !line) return reply.problem(problem(404));
      const wish = { ...line, ...request.body };
      const outcome = await changeLine(shop.db, whose, wish, await figuresFor(request, shop), shop.now());
      if (outcome.done === 'not-there') return reply.problem(problem(404));
      return answer(request, reply, shop, whose, outcome.done === 'changed' ? outcome.turnedAway : 0);
    },
  );

  app.delete(
    '/api/v1/basket/lines/:line',
    { schema: { tags, params: LineParams, response: { 200: Changed, 404: Problem } } },
    async (request, reply) => {
      const [whose, line] = [await whoseBasket(request, shop), readLineId(request.params.line)];
      const outcome = whose && line && (await removeLine(shop.db, whose, line, shop.now()));
      return outcome?.done === 'removed' ? answer(request, reply, shop, whose, 0) : reply.problem(problem(404));
    },
  );
}

const figuresFor = async (request: FastifyRequest, shop: Shop) =>
  basketFigures(await versionInForce(shop.db, siteOf(request.host).id, shop.now()));

async function basketOf(request: FastifyRequest, shop: Shop, whose: Whose | undefined) {
  const pricing = pricingOf(await conditionsOf(shop.db, siteOf(request.host).id, shop.now()));
  const found = whose && (await findBasket(shop.db, whose));
  return found ? pricedBasket(shop.db, found.id, pricing) : priceBasket([], pricing);
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  whose: Whose | undefined,
  turnedAway: number,
) {
  return reply.send({ basket: basketJson(await basketOf(request, shop, whose)), turnedAway });
}
