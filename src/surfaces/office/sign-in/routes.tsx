import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import type { FieldError } from '../../../lib/http/problem.ts';
import { keyOf } from '../../../lib/sign-in/cookies.ts';
import {
  acceptInvitation,
  demoPeople,
  identityTerms,
  type StaffSignInOutcome,
  safeReturn,
  signInStaff,
  signInStaffWithCode,
  signOut,
} from '../../../shop/identity/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import { figuresOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalStubs } from '../../refusals.ts';
import { cookieOptions } from '../../storefront/cookies/options.ts';
import { weakWords } from '../../storefront/register/fault-words.ts';
import { SetPasswordPage } from '../../storefront/sign-in/new-password-page.tsx';
import { CodePage } from '../../storefront/sign-in/sign-in-page.tsx';
import { typedText } from '../../storefront/sign-in/typed.ts';
import { Stub } from '../../ui/stub.tsx';
import { sentBy, staffSignIn } from '../../who.ts';
import { officePage } from '../frame.tsx';
import { StaffSignInPage } from './sign-in-page.tsx';

const Fields = Type.Object({
  email: Type.String({ minLength: 1, maxLength: 254, reason: 'Enter your email address.' }),
  password: Type.String({ minLength: 1, maxLength: 200, reason: 'Enter your password.' }),
  to: Type.Optional(Type.String({ maxLength: 500 })),
});
const Code = Type.Object({
  code: Type.String({ minLength: 6, maxLength: 20, reason: 'Enter the six figures of your app, or a spare code.' }),
  to: Type.Optional(Type.String({ maxLength: 500 })),
});

/** The staff sign in here and nowhere else: password, then second factor. */
export function officeSignInRoutes(app: App, shop: Shop): void {
  app.get('/office/sign-in', async (request, reply) => {
    return reply.page(await form(request, shop, [], typedText(request.query)['to']));
  });

  app.post('/office/sign-in', async (request, reply) => {
    const { value, errors } = readFields(Fields, request.body);
    if (!value) return reply.code(422).page(await form(request, shop, errors, typedText(request.body)['to']));
    const attempt = { ...value, from: request.ip, sent: sentBy(request) };
    const outcome = await signInStaff(
      shop.db,
      staffSignIn(request, shop),
      attempt,
      await figures(request, shop),
      shop.now(),
    );
    return answer(request, reply, shop, outcome, value.to);
  });

  app.get('/office/sign-in/code', async (request, reply) =>
    reply.page(await code(request, shop, [], typedText(request.query)['to'])),
  );

  app.post('/office/sign-in/code', async (request, reply) => {
    const { to } = typedText(request.body);
    const { value, errors } = readFields(Code, request.body);
    if (!value) return reply.code(422).page(await code(request, shop, errors, to));
    const attempt = { code: value.code, from: request.ip, sent: sentBy(request) };
    const door = staffSignIn(request, shop);
    const outcome = await signInStaffWithCode(shop.db, door, attempt, await figures(request, shop), shop.now());
    if (outcome.done === 'wrong') {
      const wrong = { field: 'code', reason: 'That code is not right, or is too old by now. Enter the next one.' };
      return reply.code(422).page(await code(request, shop, [wrong], to));
    }
    return answer(request, reply, shop, outcome, to);
  });

  app.post('/office/sign-out', async (request, reply) => {
    const key = keyOf(request.cookies['staff'] ?? '');
    if (key) await signOut(shop.db, 'staff', key);
    return reply.clearCookie('staff', cookieOptions(shop, 'staff')).redirect('/office/sign-in', 303);
  });
}

/** The link of an invitation: who was invited chooses a password. */
export function invitationRoutes(app: App, shop: Shop): void {
  app.get('/office/invitation', async (request, reply) => {
    reply.header('referrer-policy', 'no-referrer').header('cache-control', 'no-store');
    return reply.page(await choose(request, shop, typedText(request.query)['key'] ?? '', []));
  });

  app.post('/office/invitation', async (request, reply) => {
    const { key = '', password = '' } = typedText(request.body);
    const outcome = await acceptInvitation(shop.db, staffSignIn(request, shop), { key, password }, shop.now());
    if (outcome.done === 'accepted') return reply.redirect('/office/sign-in', 303);
    const reason =
      outcome.done === 'weak'
        ? weakWords(outcome.because)
        : 'This invitation was used already or is too old. Ask for another one.';
    return reply.code(422).page(await choose(request, shop, key, [{ field: 'password', reason }]));
  });
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  outcome: StaffSignInOutcome,
  to: string | undefined,
) {
  switch (outcome.done) {
    case 'signed-in':
      return reply.header('set-cookie', outcome.cookies).redirect(safeReturn(to, '/office'), 303);
    case 'second-factor': {
      const next = `/office/sign-in/code${to ? `?to=${encodeURIComponent(to)}` : ''}`;
      return reply.header('set-cookie', outcome.cookies).redirect(next, 303);
    }
    case 'wrong': {
      const wrong = { field: 'password', reason: 'The email or the password is not right.' };
      return reply.code(422).page(await form(request, shop, [wrong], to));
    }
    case 'refused': {
      const stubs = await refusalStubs(shop, siteOf(request.host), [outcome.refusal]);
      const main = stubs.map((stub) => <Stub key={stub.title} {...stub} />);
      return reply.code(422).page(await officePage(request, shop, { title: 'Sign in', main }));
    }
  }
}

async function figures(request: FastifyRequest, shop: Shop) {
  return figuresOf(await versionInForce(shop.db, siteOf(request.host).id, shop.now()), identityTerms);
}

/** The people of the demo; in production there are none. */
const demoOf = ({ config: { environment } }: Shop) =>
  environment === 'production' ? undefined : demoPeople(environment);

function form(request: FastifyRequest, shop: Shop, errors: readonly FieldError[], to: string | undefined) {
  const people = demoOf(shop);
  const demo = people && { password: people.staffPassword, staff: people.staff };
  const { email } = typedText(request.body);
  const main = <StaffSignInPage errors={errors} to={to} email={email} demo={demo} />;
  return officePage(request, shop, { title: 'Sign in', main });
}

/** In the demo, nobody has an authenticator app that knows its secret, so the page says what it would show. */
async function code(request: FastifyRequest, shop: Shop, errors: readonly FieldError[], to: string | undefined) {
  const people = demoOf(shop);
  const now = people && (await staffSignIn(request, shop).codeNow(people.staffSecret));
  const note = now && `This is the demo: the app of its people would show ${now} now.`;
  const main = <CodePage errors={errors} to={to} action="/office/sign-in/code" note={note} bare />;
  return officePage(request, shop, { title: 'Enter your code', main });
}

const choose = (request: FastifyRequest, shop: Shop, key: string, errors: readonly FieldError[]) =>
  officePage(request, shop, {
    title: 'Choose a password',
    main: <SetPasswordPage errors={errors} linkKey={key} action="/office/invitation" title="" />,
  });
