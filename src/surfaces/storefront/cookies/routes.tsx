import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import { inWords } from '../../../lib/time.ts';
import {
  chooseCookies,
  cookieRegister,
  cookiesAllowed,
  findCookieChoice,
  findCookieChoiceOf,
} from '../../../shop/consents/index.ts';
import { safeReturn } from '../../../shop/identity/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { promiseStubs } from '../../refusals.ts';
import { whoAsks } from '../../who.ts';
import { shopPage } from '../frame.tsx';
import { CookiesPage } from './cookies-page.tsx';
import { cookiesOffPage, cookiesWork } from './cookies-work.tsx';
import { cookieOptions } from './options.ts';

/** When somebody last looked at Do Not Track and what came after it. */
const reviewedOn = Temporal.PlainDate.from('2026-11-01');

const promises = ['wr-cookies.no-sensitive', 'wr-cookies.key-only', 'cookies.off-browse-only'];

const Choice = Type.Object({
  analytics: Type.Union([Type.Literal('yes'), Type.Literal('no')]),
  advertising: Type.Union([Type.Literal('yes'), Type.Literal('no')]),
});

/** The page about cookies, the choice, and the look whether a browser keeps them. */
export function cookiesRoutes(app: App, shop: Shop): void {
  app.get('/cookies', async (request, reply) => {
    const globalPrivacyControl = request.headers['sec-gpc'] === '1';
    const main = (
      <CookiesPage
        cookies={cookieRegister}
        chosen={cookiesAllowed(await choiceOf(request, shop), { globalPrivacyControl: false })}
        globalPrivacyControl={globalPrivacyControl}
        kept={request.url.endsWith('?kept')}
        reviewedOn={inWords(reviewedOn)}
        promises={await promiseStubs(shop, siteOf(request.host), promises)}
      />
    );
    const description = 'Every cookie that we set, what it is for, and how to say no.';
    return reply.page(await shopPage(request, shop, { title: 'Cookies', description, main }));
  });

  app.post('/cookies/choice', async (request, reply) => {
    const { value } = readFields(Choice, request.body);
    if (!value) return reply.redirect('/cookies#choose', 303);
    const person = await whoAsks(request, shop);
    const key = await chooseCookies(
      shop.db,
      {
        key: request.cookies['cookie-choice'],
        customerId: person.kind === 'customer' ? person.id : null,
        analytics: value.analytics === 'yes',
        advertising: value.advertising === 'yes',
      },
      shop.now(),
    );
    reply.setCookie('cookie-choice', key, cookieOptions(shop, 'cookie-choice'));
    return reply.redirect('/cookies?kept', 303);
  });

  app.get(
    '/cookies/check',
    { schema: { querystring: Type.Object({ to: Type.Optional(Type.String()) }) } },
    async (request, reply) => {
      const to = safeReturn(request.query.to, '/');
      if (cookiesWork(request)) return reply.redirect(to, 303);
      return reply.code(422).page(await cookiesOffPage(request, shop, to));
    },
  );

  app.get('/.well-known/gpc.json', async () => ({ gpc: true, lastUpdate: reviewedOn.toString() }));
}

/** What was chosen in this browser, or else by this customer in another. */
async function choiceOf(request: FastifyRequest, shop: Shop) {
  const key = request.cookies['cookie-choice'];
  const here = key ? await findCookieChoice(shop.db, key) : undefined;
  if (here) return here;
  const person = await whoAsks(request, shop);
  return person.kind === 'customer' ? findCookieChoiceOf(shop.db, person.id) : undefined;
}
