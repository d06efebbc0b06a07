import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import type { FieldError } from '../../../lib/http/problem.ts';
import { changeDetails, closeAccount, findCustomer, listAddresses } from '../../../shop/identity/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { promiseStubs } from '../../refusals.ts';
import { customerSignIn, requireCustomer } from '../../who.ts';
import { cookieOptions } from '../cookies/options.ts';
import { shopPage } from '../frame.tsx';
import { answerMissing } from '../missing.tsx';
import { faultWords } from '../register/fault-words.ts';
import { details } from '../register/fields.ts';
import { typedText } from '../sign-in/typed.ts';
import { ClosePage, DetailsPage } from './details-page.tsx';
import { OverviewPage } from './overview-page.tsx';

export const DetailFields = Type.Object(details);

const Close = Type.Object({
  password: Type.String({
    minLength: 1,
    maxLength: 200,
    reason: 'Give your password, so that nobody else can do this.',
  }),
});

/** The pages of an account that are about the person. */
export function accountRoutes(app: App, shop: Shop): void {
  app.get('/account', async (request, reply) => {
    const person = await requireCustomer(request, reply, shop);
    if (!person) return reply;
    const [customer, addresses] = await Promise.all([
      findCustomer(shop.db, person.id),
      listAddresses(shop.db, person.id),
    ]);
    if (!customer) return answerMissing(request, reply, shop);
    const usual = addresses.find(({ isDefault }) => isDefault);
    const main = <OverviewPage customer={customer} usual={usual} isNew={request.url.endsWith('?new')} />;
    return reply.page(await shopPage(request, shop, { title: 'Your account', main }));
  });

  app.get('/account/details', async (request, reply) => {
    const person = await requireCustomer(request, reply, shop);
    if (!person) return reply;
    const customer = await findCustomer(shop.db, person.id);
    if (!customer) return answerMissing(request, reply, shop);
    const typed = { name: customer.name, email: customer.email, phone: customer.phone ?? undefined };
    return showDetails(request, reply, shop, typed, []);
  });

  app.post('/account/details', async (request, reply) => {
    const person = await requireCustomer(request, reply, shop);
    if (!person) return reply;
    const { value, errors } = readFields(DetailFields, request.body);
    if (!value) return showDetails(request, reply, shop, typedText(request.body), errors);
    const actor = { kind: 'customer', id: person.id, channel: 'web' } as const;
    const wish = { ...value, customerId: person.id, site: siteOf(request.host).id };
    const outcome = await changeDetails(shop.db, wish, actor, shop.now());
    if (outcome.done === 'not-there') return answerMissing(request, reply, shop);
    if (outcome.done === 'changed') return reply.redirect('/account/details?kept', 303);
    return showDetails(request, reply, shop, typedText(request.body), outcome.faults.map(faultWords));
  });

  app.get('/account/close', async (request, reply) => {
    const person = await requireCustomer(request, reply, shop);
    if (!person) return reply;
    return showClosing(request, reply, shop, []);
  });

  app.post('/account/close', async (request, reply) => {
    const person = await requireCustomer(request, reply, shop);
    if (!person) return reply;
    const { value, errors } = readFields(Close, request.body);
    if (!value) return showClosing(request, reply, shop, errors);
    const wish = { customerId: person.id, password: value.password };
    const outcome = await closeAccount(shop.db, customerSignIn(request, shop), wish, shop.now());
    if (outcome.done === 'wrong') {
      return showClosing(request, reply, shop, [{ field: 'password', reason: 'That is not your password.' }]);
    }
    reply.clearCookie('session', cookieOptions(shop, 'session'));
    return reply.redirect('/', 303);
  });
}

async function showDetails(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  typed: Record<string, string | undefined>,
  errors: readonly FieldError[],
) {
  const promises = await promiseStubs(shop, siteOf(request.host), ['registration.notify-changes']);
  const kept = request.url.endsWith('?kept');
  const main = <DetailsPage typed={typed} errors={errors} kept={kept} promises={promises} />;
  return reply.code(errors.length > 0 ? 422 : 200).page(await shopPage(request, shop, { title: 'Details', main }));
}

async function showClosing(request: FastifyRequest, reply: FastifyReply, shop: Shop, errors: readonly FieldError[]) {
  const main = <ClosePage errors={errors} />;
  return reply
    .code(errors.length > 0 ? 422 : 200)
    .page(await shopPage(request, shop, { title: 'Close your account', main }));
}
