import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import {
  type Confirmed,
  confirmCheckout,
  type Finished,
  finishPayment,
  viewCheckout,
} from '../../../shop/checkout/index.ts';
import type { Shop } from '../../../shop.ts';
import { originOf } from '../../who.ts';
import { whoseBasket } from '../basket/whose-basket.ts';
import { confirmationAddress } from '../confirmation/routes.tsx';
import { shopPage } from '../frame.tsx';
import { answerMissing } from '../missing.tsx';
import { typedText } from '../sign-in/typed.ts';
import { ConfirmFields } from './fields.ts';
import { type Showing, showCheckout } from './show-checkout.tsx';
import { WaitingPage } from './waiting-page.tsx';

const Params = Type.Object({ checkout: Type.String({ format: 'uuid' }) });

/** The button that says what is paid, and the way back from the bank. */
export function confirmationRoutes(app: App, shop: Shop): void {
  app.post('/checkout/confirmation', async (request, reply) => {
    const whose = await whoseBasket(request, shop);
    const { value, errors } = readFields(ConfirmFields, request.body);
    if (!whose) return reply.redirect('/basket', 303);
    if (!value) return again(request, reply, shop, typedText(request.body)['checkout'] ?? '', { errors });
    const wish = {
      checkoutId: value.checkout,
      whose,
      seen: value.seen,
      termsAccepted: value.terms === 'yes',
      method: value.method,
      returnUrl: `${originOf(request)}${paymentAddress(value.checkout)}`,
    };
    return answer(request, reply, shop, value.checkout, await confirmCheckout(shop.db, shop, wish, shop.now()));
  });

  app.get('/checkout/:checkout/payment', { schema: { params: Params } }, async (request, reply) => {
    const whose = await whoseBasket(request, shop);
    if (!whose) return answerMissing(request, reply, shop);
    const { checkout: checkoutId } = request.params;
    const outcome = await finishPayment(shop.db, shop, { checkoutId, whose }, shop.now());
    return answer(request, reply, shop, checkoutId, outcome);
  });
}

const paymentAddress = (checkoutId: string): string => `/checkout/${checkoutId}/payment`;

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  checkoutId: string,
  outcome: Confirmed | Finished,
): Promise<FastifyReply> {
  switch (outcome.done) {
    case 'placed':
      return reply.redirect(confirmationAddress(checkoutId), 303);
    case 'authenticate':
      return reply.redirect(outcome.url, 303);
    case 'waiting': {
      const main = <WaitingPage again={paymentAddress(checkoutId)} />;
      reply.header('refresh', `5; url=${paymentAddress(checkoutId)}`);
      return reply.page(await shopPage(request, shop, { title: 'We are waiting for your bank', main }));
    }
    case 'declined':
      return again(request, reply, shop, checkoutId, { refusals: [outcome.refusal] });
    case 'refused': {
      const terms = outcome.refusals.some(({ facts }) => facts['what'] === 'terms');
      const errors = terms
        ? [{ field: 'terms', reason: 'Tick the box to say that you agree to the terms and conditions.' }]
        : [];
      return again(request, reply, shop, checkoutId, { refusals: outcome.refusals, errors });
    }
    case 'changed':
      return again(request, reply, shop, checkoutId, { notice: changed });
    case 'being-paid':
      return reply.redirect(paymentAddress(checkoutId), 303);
    case 'incomplete':
      return reply.redirect('/checkout', 303);
    case 'not-yours':
      return answerMissing(request, reply, shop);
  }
}

const changed = {
  title: 'Something changed since this page was shown to you',
  words: 'Nothing was ordered and nothing was paid. This is how it is now; please look at it and confirm again.',
};

async function again(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  checkoutId: string,
  showing: Omit<Showing, 'view'>,
): Promise<FastifyReply> {
  const view = /^[\da-f-]{36}$/.test(checkoutId) ? await viewCheckout(shop.db, checkoutId, shop.now()) : undefined;
  const open = view && (view.checkout.state === 'open' || view.checkout.state === 'confirmed');
  if (!open) return reply.redirect('/basket', 303);
  const { method } = typedText(request.body);
  return showCheckout(request, reply.code(422), shop, { typed: { method }, ...showing, view });
}
