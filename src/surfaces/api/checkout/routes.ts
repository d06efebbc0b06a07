import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { londonDate } from '../../../lib/time.ts';
import {
  chooseDelivery,
  type DeliveryOutcome,
  giveContact,
  proveAge,
  type StepOutcome,
  viewCheckout,
} from '../../../shop/checkout/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalProblem } from '../../refusals.ts';
import { type AtCheckout, atCheckout } from '../../storefront/checkout/at-checkout.ts';
import { AddressFields, ContactFields, DeliveryFields } from '../../storefront/checkout/fields.ts';
import { wrong } from '../../storefront/checkout/routes.tsx';
import { Checkout, checkoutJson } from './checkout-json.ts';
import { confirmationApiRoutes } from './confirmation.ts';

const tags = ['Checkout'];
const response = { 200: Checkout, 404: Problem, 409: Problem, 422: Problem };

const AgeBody = Type.Object({
  bornOn: Type.String({ format: 'date', reason: 'Say the date of birth, such as 1984-03-27.' }),
  truthful: Type.Literal(true, { reason: 'Declare that it is true.' }),
});

/** The steps of the checkout, for programs: the same use cases and the same refusals as the pages. */
export function checkoutApiRoutes(app: App, shop: Shop): void {
  app.get('/api/v1/checkout', { schema: { tags, response } }, async (request, reply) => {
    const at = await atCheckout(request, shop, 'api');
    return at ? answer(reply, shop, at) : reply.problem(nothingToBuy);
  });

  app.put('/api/v1/checkout/contact', { schema: { tags, body: ContactFields, response } }, async (request, reply) => {
    const at = await atCheckout(request, shop, 'api');
    if (!at) return reply.problem(nothingToBuy);
    return answerStep(request, reply, shop, at, await giveContact(shop.db, idOf(at), request.body, shop.now()));
  });

  app.put('/api/v1/checkout/address', { schema: { tags, body: AddressFields, response } }, async (request, reply) => {
    const at = await atCheckout(request, shop, 'api');
    if (!at) return reply.problem(nothingToBuy);
    const { delivery } = at.view.checkout;
    const deliveries = at.view.conditions.site.deliveryMethods.filter(({ kind }) => kind === 'delivery');
    const kept = deliveries.some(({ id }) => id === delivery?.method) ? delivery : undefined;
    const wish = { choice: kept ?? { method: deliveries[0]?.id ?? '' }, address: request.body };
    return answerStep(request, reply, shop, at, await chooseDelivery(shop.db, idOf(at), wish, shop.now()));
  });

  app.put('/api/v1/checkout/delivery', { schema: { tags, body: DeliveryFields, response } }, async (request, reply) => {
    const at = await atCheckout(request, shop, 'api');
    if (!at) return reply.problem(nothingToBuy);
    const { method, on, shop: outlet } = request.body;
    const choice = { method, ...(on && { on }), ...(outlet && { shop: outlet }) };
    const wish = { choice, address: at.view.checkout.address ?? undefined };
    return answerStep(request, reply, shop, at, await chooseDelivery(shop.db, idOf(at), wish, shop.now()));
  });

  app.put('/api/v1/checkout/age', { schema: { tags, body: AgeBody, response } }, async (request, reply) => {
    const at = await atCheckout(request, shop, 'api');
    if (!at) return reply.problem(nothingToBuy);
    const born = Temporal.PlainDate.from(request.body.bornOn);
    if (Temporal.PlainDate.compare(born, londonDate(shop.now())) > 0) {
      return reply.problem(problem(422, { errors: [{ field: 'bornOn', reason: 'Nobody is born tomorrow.' }] }));
    }
    const outcome = await proveAge(shop.db, idOf(at), born, shop.now());
    if (outcome.done === 'refused') return reply.problem(await refusalProblem(shop, request, outcome.refusals));
    return outcome.done === 'not-there' ? reply.problem(problem(404)) : answer(reply, shop, at);
  });

  confirmationApiRoutes(app, shop);
}

const nothingToBuy = problem(404, { detail: 'There is nothing in the basket.' });
const idOf = ({ view }: AtCheckout): string => view.checkout.id;

async function answer(reply: FastifyReply, shop: Shop, at: AtCheckout) {
  const view = (await viewCheckout(shop.db, idOf(at), shop.now())) ?? at.view;
  return reply.header('cache-control', 'private, no-store').send(checkoutJson(view, shop));
}

async function answerStep(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  at: AtCheckout,
  outcome: StepOutcome | DeliveryOutcome,
) {
  switch (outcome.done) {
    case 'kept':
      return answer(reply, shop, at);
    case 'refused':
      return reply.problem(await refusalProblem(shop, request, outcome.refusals));
    case 'wrong':
      return reply.problem(problem(422, { errors: [{ field: outcome.field, reason: wrong[outcome.field] }] }));
    case 'being-paid':
      return reply.problem(problem(409, { detail: 'This order is being paid for at this moment.' }));
    case 'not-there':
      return reply.problem(problem(404));
  }
}
