import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { wantsPage } from '../lib/http/faults.ts';
import { problem } from '../lib/http/problem.ts';
import { keptSecret } from '../lib/kept-secret.ts';
import type { Sent, SignIn } from '../lib/sign-in/sign-in.ts';
import {
  type CustomerPerson,
  type Duty,
  duties,
  mayDo,
  openSignIns,
  type Person,
  roleNames,
  type SignIns,
  type StaffPerson,
  staffWhoHolds,
  whoHolds,
} from '../shop/identity/index.ts';
import { siteOf } from '../shop/outlets/index.ts';
import type { Shop } from '../shop.ts';
import { notYoursPage } from './not-yours.tsx';

const opened = new WeakMap<Shop['db'], SignIns>();

/** How people sign in to this shop; one for each database. */
export function signInsOf({ db, now, config }: Shop): SignIns {
  const before = opened.get(db);
  if (before) return before;
  const secret = config.sessionSecret ?? keptSecret(join(config.dataDir, 'session-secret'));
  const signIns = openSignIns({ db, now, secret, shopName: siteOf('').brand });
  opened.set(db, signIns);
  return signIns;
}

/** Where the browser believes to be: a passkey belongs to that host and opens nothing at another. */
export const originOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}`;

/** How customers sign in at the site that this request is for. */
export const customerSignIn = (request: FastifyRequest, shop: Shop): SignIn =>
  signInsOf(shop).customersAt(originOf(request));

export const staffSignIn = (request: FastifyRequest, shop: Shop): SignIn => signInsOf(shop).staffAt(originOf(request));

/** What the browser sent that a sign-in has to know. */
export const sentBy = (request: FastifyRequest): Sent => ({
  cookie: request.headers.cookie,
  userAgent: request.headers['user-agent'],
});

const asked = new WeakMap<FastifyRequest, Promise<Person>>();

/** Who asks. One cheap statement for a request that brings a key, however often it is asked; none without. */
export function whoAsks(request: FastifyRequest, shop: Shop): Promise<Person> {
  const before = asked.get(request);
  if (before) return before;
  const person = whoHolds(shop.db, keyOfRequest(request), shop.now());
  asked.set(request, person);
  return person;
}

/** The cookie of a browser, or the bearer token of a program. */
export function keyOfRequest(request: FastifyRequest, cookie: 'session' | 'staff' = 'session'): string | undefined {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' ? token : request.cookies[cookie];
}

/** The customer who asks. A visitor is sent to sign in and comes back here; then there is nothing left to answer. */
export async function requireCustomer(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
): Promise<CustomerPerson | undefined> {
  const person = await whoAsks(request, shop);
  if (person.kind === 'customer') return person;
  await askToSignIn(request, reply, '/sign-in');
  return undefined;
}

const askedByStaff = new WeakMap<FastifyRequest, Promise<StaffPerson | undefined>>();

/** Who of the staff asks; undefined when nobody of them does. Looked up once for each request. */
export function whoOfStaff(request: FastifyRequest, shop: Shop): Promise<StaffPerson | undefined> {
  const before = askedByStaff.get(request);
  if (before) return before;
  const member = staffWhoHolds(shop.db, keyOfRequest(request, 'staff'), shop.now());
  askedByStaff.set(request, member);
  return member;
}

/** Somebody of the staff whose work this is. All others are answered already: sign in, second factor, or not yours. */
export async function requireStaff(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  duty?: Duty,
): Promise<StaffPerson | undefined> {
  const member = await whoOfStaff(request, shop);
  if (!member) await askToSignIn(request, reply, '/office/sign-in');
  else if (!member.secondFactor && request.url.startsWith('/api/')) {
    await reply.problem(problem(401, { detail: 'This person has not set up a second factor yet.' }));
  } else if (!member.secondFactor) await reply.redirect('/office/second-factor', 303);
  else if (duty && !mayDo(member.roles, duty)) {
    await refuseStaff(request, reply, shop, member, duty);
  } else return member;
  return undefined;
}

async function refuseStaff(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  member: StaffPerson,
  duty: Duty,
): Promise<void> {
  const needed = duties[duty].map((role) => roleNames[role]).join(', ');
  if (wantsPage(request)) await reply.code(403).page(notYoursPage(shop, member.name, needed));
  else
    await reply.problem(
      problem(403, { detail: `This is for those whose work it is: ${needed}.`, clause: 'privacy.confidential' }),
    );
}

/** A page that was asked for is come back to; a form that was sent is not sent again. */
async function askToSignIn(request: FastifyRequest, reply: FastifyReply, page: string): Promise<void> {
  if (!wantsPage(request) && request.method === 'GET') await reply.problem(problem(401));
  else if (request.url.startsWith('/api/')) await reply.problem(problem(401));
  else if (request.method === 'GET') await reply.redirect(`${page}?to=${encodeURIComponent(request.url)}`, 303);
  else await reply.redirect(page, 303);
}
