import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import type { FieldError } from '../../../lib/http/problem.ts';
import { keyOf } from '../../../lib/sign-in/cookies.ts';
import type { Refusal } from '../../../lib/terms.ts';
import {
  identityTerms,
  type SignInOutcome,
  safeReturn,
  signIn,
  signInWithCode,
  signOut,
} from '../../../shop/identity/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import { figuresOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalStubs } from '../../refusals.ts';
import { customerSignIn, sentBy, whoAsks } from '../../who.ts';
import { byWayOfCheck } from '../cookies/cookies-work.tsx';
import { cookieOptions } from '../cookies/options.ts';
import { shopPage } from '../frame.tsx';
import { CodePage, SignInPage, type SignInView } from './sign-in-page.tsx';
import { typedText } from './typed.ts';
import { letIn } from './when-signed-in.ts';

export const SignInFields = Type.Object({
  email: Type.String({ minLength: 1, maxLength: 254, reason: 'Tell us your email address.' }),
  password: Type.String({ minLength: 1, maxLength: 200, reason: 'Tell us your password.' }),
  to: Type.Optional(Type.String({ maxLength: 500 })),
});

const CodeFields = Type.Object({
  code: Type.String({ minLength: 6, maxLength: 20, reason: 'Enter the six figures of your app, or a spare code.' }),
  to: Type.Optional(Type.String({ maxLength: 500 })),
});

const wrongPassword: FieldError = {
  field: 'password',
  reason: 'The email or the password is not right. Look at both, or ask for a new password.',
};
const wrongCode: FieldError = {
  field: 'code',
  reason: 'That code is not right, or is too old by now. Enter the next one.',
};

/** The figures of the terms in force: how many tries there are, and how long a link works. */
export async function identityFigures(request: FastifyRequest, shop: Shop) {
  return figuresOf(await versionInForce(shop.db, siteOf(request.host).id, shop.now()), identityTerms);
}

/** Signing in and out. */
export function signInRoutes(app: App, shop: Shop): void {
  app.get('/sign-in', async (request, reply) => {
    const { to, set } = typedText(request.query);
    const person = await whoAsks(request, shop);
    if (person.kind === 'customer') return reply.redirect(safeReturn(to, '/account'), 303);
    const notice = set === undefined ? undefined : 'Your new password is kept. Sign in with it.';
    return reply.page(await page(request, shop, { errors: [], to, notice }));
  });

  app.post('/sign-in', async (request, reply) => {
    const typed = typedText(request.body);
    const { value, errors } = readFields(SignInFields, request.body);
    if (!value) return reply.code(422).page(await page(request, shop, { ...typed, errors }));
    const site = siteOf(request.host);
    const attempt = { ...value, from: request.ip, site: site.id, sent: sentBy(request) };
    const figures = await identityFigures(request, shop);
    const outcome = await signIn(shop.db, customerSignIn(request, shop), attempt, figures, shop.now());
    return answer(request, reply, shop, outcome, value.to, wrongPassword);
  });

  app.get('/sign-in/code', async (request, reply) => {
    const { to } = typedText(request.query);
    return reply.page(await codePage(request, shop, [], to));
  });

  app.post('/sign-in/code', async (request, reply) => {
    const { value, errors } = readFields(CodeFields, request.body);
    if (!value) return reply.code(422).page(await codePage(request, shop, errors, typedText(request.body)['to']));
    const attempt = { code: value.code, from: request.ip, site: siteOf(request.host).id, sent: sentBy(request) };
    const figures = await identityFigures(request, shop);
    const outcome = await signInWithCode(shop.db, customerSignIn(request, shop), attempt, figures, shop.now());
    return answer(request, reply, shop, outcome, value.to, wrongCode);
  });

  app.post('/sign-out', async (request, reply) => {
    const key = keyOf(request.cookies['session'] ?? '');
    if (key) await signOut(shop.db, 'customer', key);
    reply.clearCookie('session', cookieOptions(shop, 'session'));
    return reply.redirect('/', 303);
  });
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  outcome: SignInOutcome,
  to: string | undefined,
  wrong: FieldError,
): Promise<FastifyReply> {
  switch (outcome.done) {
    case 'signed-in':
      await letIn(request, reply, shop, outcome);
      return reply.redirect(byWayOfCheck(request, safeReturn(to, '/account')), 303);
    case 'second-factor': {
      reply.header('set-cookie', outcome.cookies);
      return reply.redirect(byWayOfCheck(request, `/sign-in/code${to ? `?to=${encodeURIComponent(to)}` : ''}`), 303);
    }
    case 'wrong':
      if (wrong.field === 'code') return reply.code(422).page(await codePage(request, shop, [wrong], to));
      return reply.code(422).page(await again(request, shop, [wrong], []));
    case 'refused':
      return reply.code(422).page(await again(request, shop, [], [outcome.refusal]));
  }
}

async function again(request: FastifyRequest, shop: Shop, errors: readonly FieldError[], refusals: readonly Refusal[]) {
  const { email, to } = typedText(request.body);
  const refused = await refusalStubs(shop, siteOf(request.host), refusals);
  return page(request, shop, { errors, email, to, refused });
}

const page = (request: FastifyRequest, shop: Shop, view: SignInView) =>
  shopPage(request, shop, { title: 'Sign in', main: <SignInPage {...view} />, islands: ['passkey'] });

const codePage = (request: FastifyRequest, shop: Shop, errors: readonly FieldError[], to: string | undefined) =>
  shopPage(request, shop, {
    title: 'Enter your code',
    main: <CodePage errors={errors} to={to} action="/sign-in/code" />,
  });
