import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { keyOf } from '../../../lib/sign-in/cookies.ts';
import {
  identityTerms,
  type StaffSignInOutcome,
  signInStaff,
  signInStaffWithCode,
  signOut,
} from '../../../shop/identity/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import { figuresOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalProblem } from '../../refusals.ts';
import { keyOfRequest, requireStaff, sentBy, staffSignIn } from '../../who.ts';
import { NewSession, Nothing } from '../account/schemas.ts';

const Fields = Type.Object({
  email: Type.String({ minLength: 1, maxLength: 320, reason: 'Enter your email address.' }),
  password: Type.String({ minLength: 1, maxLength: 200, reason: 'Enter your password.' }),
  code: Type.String({ minLength: 6, maxLength: 10, reason: 'Enter the six figures of your app.' }),
});

/** Programs of the shop's people sign in with both factors at once, and carry the token from then on. */
export function staffSessionRoutes(app: App, shop: Shop): void {
  app.post(
    '/api/v1/staff/sessions',
    { schema: { tags: ['Staff'], body: Fields, response: { 201: NewSession, 401: Problem, 422: Problem } } },
    async (request, reply) => {
      const outcome = await signInWithBoth(request, shop, request.body);
      switch (outcome.done) {
        case 'signed-in':
          return reply
            .code(201)
            .header('cache-control', 'no-store')
            .send({ token: tokenIn(outcome.cookies) });
        case 'second-factor':
          return reply.problem(problem(401, { detail: 'This person has not set up a second factor yet.' }));
        case 'wrong':
          return reply.problem(problem(401, { detail: 'The email, the password or the code is not right.' }));
        case 'refused':
          return reply.problem(await refusalProblem(shop, request, [outcome.refusal]));
      }
    },
  );

  app.delete(
    '/api/v1/staff/sessions/current',
    { schema: { tags: ['Staff'], response: { 204: Nothing, 401: Problem } } },
    async (request, reply) => {
      if (!(await requireStaff(request, reply, shop))) return reply;
      const key = keyOf(keyOfRequest(request, 'staff') ?? '');
      if (key) await signOut(shop.db, 'staff', key);
      return reply.code(204).send(null);
    },
  );
}

/** The password first; what it gives stands in for the browser's cookie when the code is tried. */
async function signInWithBoth(
  request: FastifyRequest,
  shop: Shop,
  { code, ...given }: { email: string; password: string; code: string },
): Promise<StaffSignInOutcome> {
  const figures = figuresOf(await versionInForce(shop.db, siteOf(request.host).id, shop.now()), identityTerms);
  const door = staffSignIn(request, shop);
  const sent = sentBy(request);
  const first = await signInStaff(shop.db, door, { ...given, from: request.ip, sent }, figures, shop.now());
  // Without a second factor there is nothing that a program may do.
  if (first.done === 'signed-in') return { done: 'second-factor', cookies: [] };
  if (first.done !== 'second-factor') return first;
  const cookie = first.cookies.map((each) => each.split(';')[0]).join('; ');
  return signInStaffWithCode(shop.db, door, { code, from: request.ip, sent: { ...sent, cookie } }, figures, shop.now());
}

/** The session's own cookie among those that the sign-in sets. */
function tokenIn(cookies: readonly string[]): string {
  const named = cookies.map((each) => /^staff=([^;]*)/.exec(each)?.[1]).find((value) => value);
  return keyOf(decodeURIComponent(named ?? '')) ?? '';
}
