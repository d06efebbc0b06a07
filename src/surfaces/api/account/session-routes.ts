import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { keyOf } from '../../../lib/sign-in/cookies.ts';
import { deviceName, endSession, identityTerms, listSessions, signIn, signOut } from '../../../shop/identity/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import { figuresOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalProblem } from '../../refusals.ts';
import { SignInFields } from '../../storefront/sign-in/routes.tsx';
import { customerSignIn, keyOfRequest, requireCustomer, sentBy } from '../../who.ts';
import { Id, NewSession, Nothing, Session } from './schemas.ts';

const tags = ['Account'];

/** Signing in for programs: the same door as the page, with the token in the answer instead of a cookie. */
export function sessionRoutes(app: App, shop: Shop): void {
  app.post(
    '/api/v1/sessions',
    { schema: { tags, body: SignInFields, response: { 201: NewSession, 401: Problem, 422: Problem } } },
    async (request, reply) => {
      const site = siteOf(request.host).id;
      const figures = figuresOf(await versionInForce(shop.db, site, shop.now()), identityTerms);
      const attempt = { ...request.body, from: request.ip, site, sent: sentBy(request) };
      const outcome = await signIn(shop.db, customerSignIn(request, shop), attempt, figures, shop.now());
      switch (outcome.done) {
        case 'signed-in': {
          const [cookie = ''] = outcome.cookies;
          const token = keyOf(decodeURIComponent(cookie.split(';')[0]?.split('=')[1] ?? '')) ?? '';
          return reply.code(201).header('cache-control', 'no-store').send({ token });
        }
        case 'second-factor': {
          const detail = 'This account has a second factor, whose codes are for its pages. Sign in there.';
          return reply.problem(problem(401, { detail }));
        }
        case 'wrong':
          return reply.problem(problem(401, { detail: 'The email or the password is not right.' }));
        case 'refused':
          return reply.problem(await refusalProblem(shop, request, [outcome.refusal]));
      }
    },
  );

  app.get(
    '/api/v1/account/sessions',
    { schema: { tags, response: { 200: Type.Array(Session), 401: Problem } } },
    async (request, reply) => {
      const customer = await requireCustomer(request, reply, shop);
      if (!customer) return reply;
      const sessions = await listSessions(shop.db, customer.id, shop.now());
      return sessions.map(({ id, userAgent, signedInAt, expiresAt }) => ({
        id,
        device: deviceName(userAgent),
        signedInAt: signedInAt.toString(),
        expiresAt: expiresAt.toString(),
        current: id === customer.sessionId,
      }));
    },
  );

  app.delete(
    '/api/v1/account/sessions/:id',
    { schema: { tags, params: Id, response: { 204: Nothing, 401: Problem, 404: Problem } } },
    async (request, reply) => {
      const customer = await requireCustomer(request, reply, shop);
      if (!customer) return reply;
      if (!(await endSession(shop.db, customer.id, request.params.id))) return reply.problem(problem(404));
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/v1/sessions/current',
    { schema: { tags, response: { 204: Nothing, 401: Problem } } },
    async (request, reply) => {
      const customer = await requireCustomer(request, reply, shop);
      if (!customer) return reply;
      const key = keyOf(keyOfRequest(request) ?? '');
      if (key) await signOut(shop.db, 'customer', key);
      return reply.code(204).send(null);
    },
  );
}
