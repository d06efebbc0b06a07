import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import { londonDate } from '../../../lib/time.ts';
import { chooseDelivery, giveContact, proveAge, type StepOutcome, viewCheckout } from '../../../shop/checkout/index.ts';
import type { Shop } from '../../../shop.ts';
import { answerMissing } from '../missing.tsx';
import { typedText } from '../sign-in/typed.ts';
import { type AtCheckout, atCheckout } from './at-checkout.ts';
import { confirmationRoutes } from './confirm-routes.tsx';
import { AddressFields, AgeFields, ContactFields, DeliveryFields, readBirth } from './fields.ts';
import { type Showing, showCheckout } from './show-checkout.tsx';

const Query = Type.Object({
  step: Type.Optional(Type.Union([Type.Literal('contact'), Type.Literal('delivery'), Type.Literal('review')])),
  how: Type.Optional(Type.Literal('collect')),
  address: Type.Optional(Type.String({ format: 'uuid' })),
});

/** The steps of the checkout, each a plain form. */
export function checkoutRoutes(app: App, shop: Shop): void {
  app.get('/checkout', { schema: { querystring: Query } }, async (request, reply) => {
    const at = await atCheckout(request, shop, 'web');
    if (!at) return reply.redirect('/basket', 303);
    const { step, how, address } = request.query;
    const collect = how === 'collect' ? { collect: true } : step === 'delivery' ? { collect: false } : {};
    return showCheckout(request, reply, shop, { view: at.view, step, ...collect, addressId: address });
  });
  app.post('/checkout/contact', (request, reply) => takeContact(request, reply, shop));
  app.post('/checkout/delivery', (request, reply) => takeDelivery(request, reply, shop));
  app.post('/checkout/age', (request, reply) => takeAge(request, reply, shop));
  confirmationRoutes(app, shop);
}

type Ask = (request: FastifyRequest, reply: FastifyReply, shop: Shop) => Promise<FastifyReply>;

const takeContact: Ask = async (request, reply, shop) => {
  const at = await atCheckout(request, shop, 'web');
  if (!at) return reply.redirect('/basket', 303);
  const { value, errors } = readFields(ContactFields, request.body);
  if (!value) return again(request, reply, shop, at, { step: 'contact', errors });
  return goOn(request, reply, shop, at, await giveContact(shop.db, at.view.checkout.id, value, shop.now()));
};

const takeDelivery: Ask = async (request, reply, shop) => {
  const at = await atCheckout(request, shop, 'web');
  if (!at) return reply.redirect('/basket', 303);
  const { body } = request;
  const method = at.view.conditions.site.deliveryMethods.find(({ id }) => id === typedText(body)['method']);
  const collect = method?.kind === 'collection';
  const typed = typedText(body);
  const step = { step: 'delivery', collect } as const;
  const way = readFields(DeliveryFields, body);
  const to = collect ? { value: undefined } : readFields(AddressFields, body);
  const errors = [...(way.errors ?? []), ...('errors' in to ? (to.errors ?? []) : [])];
  if (!way.value || errors.length > 0) return again(request, reply, shop, at, { ...step, errors });

  const { on, shop: outlet } = way.value;
  const choice = {
    method: way.value.method,
    ...(method?.choosesDay && on && { on }),
    ...(collect && outlet && { shop: outlet }),
  };
  const wish = { choice, address: to.value };
  const outcome = await chooseDelivery(shop.db, at.view.checkout.id, wish, shop.now());
  switch (outcome.done) {
    case 'refused':
      return again(request, reply, shop, at, { ...step, typed, refusals: outcome.refusals });
    case 'wrong':
      return again(request, reply, shop, at, {
        ...step,
        errors: [{ field: outcome.field, reason: wrong[outcome.field] }],
      });
    default:
      return goOn(request, reply, shop, at, outcome);
  }
};

export const wrong = {
  postcode: 'We do not know that postcode. It looks like SW1A 1AA.',
  method: 'Choose how it reaches you.',
  on: 'Choose one of the days; the one that you chose can no longer be had.',
  shop: 'Choose one of the shops.',
} as const;

const takeAge: Ask = async (request, reply, shop) => {
  const at = await atCheckout(request, shop, 'web');
  if (!at) return reply.redirect('/basket', 303);
  const { value, errors } = readFields(AgeFields, request.body);
  const born = value && readBirth(value, londonDate(shop.now()));
  if (!born) {
    const noSuchDay = [{ field: 'bornDay', reason: 'Enter your date of birth, for example 27 3 1984.' }];
    return again(request, reply, shop, at, { step: 'age', typed: {}, errors: errors ?? noSuchDay });
  }
  const outcome = await proveAge(shop.db, at.view.checkout.id, born, shop.now());
  switch (outcome.done) {
    case 'refused':
      return again(request, reply, shop, at, { step: 'age', typed: {}, refusals: outcome.refusals });
    case 'not-there':
      return reply.redirect('/basket', 303);
    case 'proved':
    case 'not-needed':
      return reply.redirect('/checkout', 303);
  }
};

/** The same step again, with what was typed and what is wrong with it. */
async function again(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  { view }: AtCheckout,
  showing: Omit<Showing, 'view'>,
): Promise<FastifyReply> {
  const fresh = (await viewCheckout(shop.db, view.checkout.id, shop.now())) ?? view;
  return showCheckout(request, reply.code(422), shop, { typed: typedText(request.body), ...showing, view: fresh });
}

async function goOn(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  at: AtCheckout,
  outcome: StepOutcome,
): Promise<FastifyReply> {
  switch (outcome.done) {
    case 'kept':
      return reply.redirect('/checkout', 303);
    case 'being-paid':
      return again(request, reply, shop, at, {
        notice: { title: 'Nothing was changed', words: 'This order is being paid for at this moment.' },
      });
    case 'not-there':
      return answerMissing(request, reply, shop);
  }
}
