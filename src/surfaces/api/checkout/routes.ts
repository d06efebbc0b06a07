import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { londonDate } from '../../../lib/time.ts';
import {
  type CheckoutView,
  chooseDelivery,
  type DeliveryOutcome,
  giveContact,
  proveAge,
  type StepOutcome,
  viewCheckout,
} from '../../../shop/checkout/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalProblem } from '../../refusals.ts';
import { atCheckout, openOwn } from '../../storefront/checkout/at-checkout.ts';
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
    return at ? send(reply, shop, at.view) : reply.problem(nothingToBuy);
  });

  app.put('/api/v1/checkout/contact', { schema: { tags, body: ContactFields, response } }, async (request, reply) => {
    const own = await openOwn(request, shop, 'api');
    if (!own) return reply.problem(nothingToBuy);
    const outcome = await giveContact(shop.db, own.checkout.id, request.body, shop.now());
    return answerStep(request, reply, shop, own.checkout.id, outcome);
  });

  app.put('/api/v1/checkout/address', { schema: { tags, body: AddressFields, response } }, async (request, reply) => {
    const own = await openOwn(request, shop, 'api');
    if (!own) return reply.problem(nothingToBuy);
    const { id, delivery } = own.checkout;
    const deliveries = own.conditions.site.deliveryMethods.filter(({ kind }) => kind === 'delivery');
    const kept = deliveries.some((method) => method.id === delivery?.method) ? delivery : undefined;
    const wish = { choice: kept ?? { method: deliveries[0]?.id ?? '' }, address: request.body };
    return answerStep(request, reply, shop, id, await chooseDelivery(shop.db, id, wish, shop.now()));
  });

  app.put('/api/v1/checkout/delivery', { schema: { tags, body: DeliveryFields, response } }, async (request, reply) => {
    const own = await openOwn(request, shop, 'api');
    if (!own) return reply.problem(nothingToBuy);
    const { id, address } = own.checkout;
    const { method, on, shop: outlet } = request.body;
    const choice = { method, ...(on && { on }), ...(outlet && { shop: outlet }) };
    const wish = { choice, address: address ?? undefined };
    return answerStep(request, reply, shop, id, await chooseDelivery(shop.db, id, wish, shop.now()));
  });

  app.put('/api/v1/checkout/age', { schema: { tags, body: AgeBody, response } }, async (request, reply) => {
    const own = await openOwn(request, shop, 'api');
    if (!own) return reply.problem(nothingToBuy);
    const born = Temporal.PlainDate.from(request.body.bornOn);
    if (Temporal.PlainDate.compare(born, londonDate(shop.now())) > 0) {
      return reply.problem(problem(422, { errors: [{ field: 'bornOn', reason: 'Nobody is born tomorrow.' }] }));
    }
    const outcome = await proveAge(shop.db, own.checkout.id, born, shop.now());
    if (outcome.done === 'refused') return reply.problem(await refusalProblem(shop, request, outcome.refusals));
    return outcome.done === 'not-there' ? reply.problem(problem(404)) : answer(reply, shop, own.checkout.id);
  });

  confirmationApiRoutes(app, shop);
}

const nothingToBuy = problem(404, { detail: 'There is nothing in the basket.' });

async function answer(reply: FastifyReply, shop: Shop, checkoutId: string) {
  const view = await viewCheckout(shop.db, checkoutId, shop.now());
  return view ? send(reply, shop, view) : reply.problem(problem(404));
}

const send = (reply: FastifyReply, shop: Shop, view: CheckoutView) =>
  reply.header('cache-control', 'private, no-store').send(checkoutJson(view, shop));

async function answerStep(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  checkoutId: string,
  outcome: StepOutcome | DeliveryOutcome,
) {
  switch (outcome.done) {
    case 'kept':
      return answer(reply, shop, checkoutId);
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
