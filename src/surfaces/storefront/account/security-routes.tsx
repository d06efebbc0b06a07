import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import type { FieldError } from '../../../lib/http/problem.ts';
import {
  type CustomerPerson,
  changePassword,
  endSession,
  findCustomer,
  listPasskeys,
  listSessions,
  signOutEverywhere,
} from '../../../shop/identity/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { promiseStubs } from '../../refusals.ts';
import { customerSignIn, requireCustomer, sentBy } from '../../who.ts';
import { shopPage } from '../frame.tsx';
import { answerMissing } from '../missing.tsx';
import { weakWords } from '../register/fault-words.ts';
import { AccountFrame } from './account-frame.tsx';
import { SecondFactorSetUp, type SetUp } from './second-factor-page.tsx';
import { SecurityPage } from './security-page.tsx';
import { secretIn, squareOf } from './square.ts';

const password = Type.String({ minLength: 1, maxLength: 200, reason: 'Give your password.' });
const Passwords = Type.Object({
  old: password,
  new: Type.String({ minLength: 1, maxLength: 200, reason: 'Choose a password of 8 characters or more.' }),
});
const Code = Type.Object({
  code: Type.String({ minLength: 6, maxLength: 10, reason: 'Enter the six figures of your app.' }),
});

/** How an account is opened: sessions, password, second factor. */
export function securityRoutes(app: App, shop: Shop): void {
  app.get('/account/security', async (request, reply) => {
    const customer = await requireCustomer(request, reply, shop);
    if (!customer) return reply;
    return show(request, reply, shop, customer, []);
  });

  app.post('/account/sessions/end', async (request, reply) => {
    const customer = await requireCustomer(request, reply, shop);
    if (!customer) return reply;
    await signOutEverywhere(shop.db, customer.id, customer.sessionId);
    return reply.redirect('/account/security?ended', 303);
  });

  app.post(
    '/account/sessions/:id/end',
    { schema: { params: Type.Object({ id: Type.String({ format: 'uuid' }) }) } },
    async (request, reply) => {
      const customer = await requireCustomer(request, reply, shop);
      if (!customer) return reply;
      if (!(await endSession(shop.db, customer.id, request.params.id))) return answerMissing(request, reply, shop);
      return reply.redirect('/account/security?ended', 303);
    },
  );

  app.post('/account/password', async (request, reply) => {
    const customer = await requireCustomer(request, reply, shop);
    if (!customer) return reply;
    const { value, errors } = readFields(Passwords, request.body);
    if (!value) return show(request, reply, shop, customer, errors);
    const wish = {
      customerId: customer.id,
      sessionId: customer.sessionId,
      old: value.old,
      password: value.new,
      site: siteOf(request.host).id,
      channel: 'web',
    } as const;
    const outcome = await changePassword(shop.db, customerSignIn(request, shop), wish, shop.now());
    if (outcome.done === 'changed') return reply.redirect('/account/security?changed', 303);
    const error =
      outcome.done === 'wrong'
        ? { field: 'old', reason: 'That is not your password.' }
        : { field: 'new', reason: weakWords(outcome.because) };
    return show(request, reply, shop, customer, [error]);
  });
}

/** Switching the second factor on, in two steps, and off. */
export function secondFactorRoutes(app: App, shop: Shop): void {
  const wrong = [{ field: 'factor-password', reason: 'That is not your password.' }];
  const Password = Type.Object({ password });

  app.post('/account/second-factor', async (request, reply) => {
    const customer = await requireCustomer(request, reply, shop);
    if (!customer) return reply;
    const { value } = readFields(Password, request.body);
    const door = customerSignIn(request, shop);
    const begun = value ? await door.beginSecondFactor(value.password, sentBy(request)) : undefined;
    if (begun?.done !== 'begun') return show(request, reply, shop, customer, wrong);
    const setUp = { picture: squareOf(begun.address), secret: secretIn(begun.address), spareCodes: begun.spareCodes };
    return reply.header('cache-control', 'no-store').page(await setUpPage(request, shop, setUp, []));
  });

  app.post('/account/second-factor/code', async (request, reply) => {
    const customer = await requireCustomer(request, reply, shop);
    if (!customer) return reply;
    const { value, errors } = readFields(Code, request.body);
    if (!value) return reply.code(422).page(await setUpPage(request, shop, undefined, errors));
    const proved = await customerSignIn(request, shop).withCode(value.code, sentBy(request));
    if (proved.done === 'wrong') {
      const error = { field: 'code', reason: 'That code is not right, or is too old by now. Enter the next one.' };
      return reply.code(422).page(await setUpPage(request, shop, undefined, [error]));
    }
    return reply.header('set-cookie', proved.cookies).redirect('/account/security?factor', 303);
  });

  app.post('/account/second-factor/removal', async (request, reply) => {
    const customer = await requireCustomer(request, reply, shop);
    if (!customer) return reply;
    const { value } = readFields(Password, request.body);
    const door = customerSignIn(request, shop);
    const dropped = value ? await door.dropSecondFactor(value.password, sentBy(request)) : undefined;
    if (dropped?.done !== 'dropped') return show(request, reply, shop, customer, wrong);
    return reply.header('set-cookie', dropped.cookies).redirect('/account/security?changed', 303);
  });
}

const notices: Record<string, string> = {
  ended: 'You are signed out there.',
  changed: 'It is changed.',
  factor: 'Your second factor is on. From now on, signing in asks for its code.',
};

async function show(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  person: CustomerPerson,
  errors: readonly FieldError[],
) {
  const [customer, sessions, passkeys, promises] = await Promise.all([
    findCustomer(shop.db, person.id),
    listSessions(shop.db, person.id, shop.now()),
    listPasskeys(shop.db, person.id),
    promiseStubs(shop, siteOf(request.host), ['account.other-persons-use']),
  ]);
  const main = (
    <SecurityPage
      sessions={sessions.map((session) => ({ ...session, here: session.id === person.sessionId }))}
      passkeys={passkeys}
      secondFactor={customer?.secondFactor ?? false}
      errors={errors}
      notice={notices[request.url.split('?')[1] ?? '']}
      promises={promises}
    />
  );
  return reply
    .code(errors.length > 0 ? 422 : 200)
    .page(await shopPage(request, shop, { title: 'Signing in', main, islands: ['passkey'] }));
}

const setUpPage = (request: FastifyRequest, shop: Shop, setUp: SetUp | undefined, errors: readonly FieldError[]) =>
  shopPage(request, shop, {
    title: 'Set up a second factor',
    main: (
      <AccountFrame at="/account/security" title="Set up a second factor">
        <SecondFactorSetUp setUp={setUp} errors={errors} action="/account/second-factor/code" />
      </AccountFrame>
    ),
  });
