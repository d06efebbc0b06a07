import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { type Confirmed, confirmCheckout, type Finished, finishPayment } from '../../../shop/checkout/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalProblem } from '../../refusals.ts';
import { whoseBasket } from '../../storefront/basket/whose-basket.ts';
import { originOf } from '../../who.ts';

const Body = Type.Object({
  checkout: Type.String({ format: 'uuid', reason: 'Say the id of the checkout.' }),
  seen: Type.String({ minLength: 1, maxLength: 100, reason: 'Send what the checkout said in `seen`.' }),
  termsAccepted: Type.Boolean({ reason: 'Say whether the shopper agrees to the terms.' }),
  method: Type.String({
    minLength: 1,
    maxLength: 200,
    reason: 'Send what the provider handed out for the way to pay.',
  }),
});

const Params = Type.Object({ checkout: Type.String({ format: 'uuid' }) });

const Placed = Type.Object({
  orderId: Type.String(),
  number: Type.String(),
  key: Type.String({ description: 'Opens the order for whoever has no account.' }),
});

const Pending = Type.Object({
  state: Type.Union([Type.Literal('authenticate'), Type.Literal('waiting')]),
  authenticateAt: Type.Union([Type.String(), Type.Null()], {
    description: 'Where the shopper says yes to their bank.',
  }),
});

const response = { 201: Placed, 202: Pending, 404: Problem, 409: Problem, 422: Problem };
const tags = ['Checkout'];

/** Confirms and pays, for programs; and looks what became of a payment that was not answered at once. */
export function confirmationApiRoutes(app: App, shop: Shop): void {
  app.post(
    '/api/v1/checkout/confirmation',
    { config: { idempotent: true }, schema: { tags, body: Body, response } },
    async (request, reply) => {
      const whose = await whoseBasket(request, shop);
      if (!whose) return reply.problem(problem(404));
      const { checkout: checkoutId, ...shown } = request.body;
      const returnUrl = `${originOf(request)}/checkout/${checkoutId}/payment`;
      const wish = { ...shown, checkoutId, whose, returnUrl };
      return answer(request, reply, shop, await confirmCheckout(shop.db, shop, wish, shop.now()));
    },
  );

  app.get(
    '/api/v1/checkout/:checkout/confirmation',
    { schema: { tags, params: Params, response: { ...response, 200: Placed } } },
    async (request, reply) => {
      const whose = await whoseBasket(request, shop);
      if (!whose) return reply.problem(problem(404));
      const wish = { checkoutId: request.params.checkout, whose };
      return answer(request, reply, shop, await finishPayment(shop.db, shop, wish, shop.now()), 200);
    },
  );
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  outcome: Confirmed | Finished,
  found = 201,
): Promise<FastifyReply> {
  switch (outcome.done) {
    case 'placed': {
      const { orderId, number } = outcome;
      return reply.code(found).send({ orderId, number, key: shop.keys.keyOf(orderId) });
    }
    case 'authenticate':
      return reply.code(202).send({ state: 'authenticate', authenticateAt: outcome.url });
    case 'waiting':
      return reply.code(202).send({ state: 'waiting', authenticateAt: null });
    case 'declined':
      return reply.problem(await refusalProblem(shop, request, [outcome.refusal]));
    case 'refused':
      return reply.problem(await refusalProblem(shop, request, outcome.refusals));
    case 'changed':
      return reply.problem(problem(409, { detail: 'Something changed since it was shown. Read the checkout again.' }));
    case 'being-paid':
      return reply.problem(problem(409, { detail: 'This order is being paid for at this moment.' }));
    case 'incomplete':
      return reply.problem(problem(409, { detail: `The step “${outcome.step}” is not done.` }));
    case 'not-yours':
      return reply.problem(problem(404));
  }
}
