import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import { problem } from '../../../lib/http/problem.ts';
import type { Refusal } from '../../../lib/terms.ts';
import {
  addLine,
  basketFigures,
  changeLine,
  findBasket,
  mergeBaskets,
  priceBasket,
  pricedBasket,
  readLineId,
  removeLine,
} from '../../../shop/basket/index.ts';
import { canOrder, conditionsOf, factsOf, pricingOf } from '../../../shop/checkout/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import { versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { promiseStubs, refusalProblem, refusalStubs } from '../../refusals.ts';
import { Stub } from '../../ui/stub.tsx';
import { cookiesOffPage } from '../cookies/cookies-work.tsx';
import { shopPage } from '../frame.tsx';
import { answerMissing } from '../missing.tsx';
import { onSignIn } from '../sign-in/when-signed-in.ts';
import { BasketPage } from './basket-page.tsx';
import { AddFields, LineParams, QuantityFields } from './fields.ts';
import { basketToFill, dropKey, keyOf, whoseBasket } from './whose-basket.ts';

/** The basket: looking at it, and the forms on it and on every product. */
export function basketRoutes(app: App, shop: Shop): void {
  onSignIn(mergeAtSignIn);
  app.get('/basket', (request, reply) => showBasket(request, reply, shop));
  app.post('/basket/lines', (request, reply) => addToBasket(request, reply, shop));

  app.post('/basket/lines/:line/quantity', { schema: { params: LineParams } }, async (request, reply) => {
    const [whose, line] = [await whoseBasket(request, shop), readLineId(request.params.line)];
    const { value } = readFields(QuantityFields, request.body);
    if (!whose || !line) return answerMissing(request, reply, shop);
    if (!value) return showBasket(request, reply, shop, 422);
    const outcome = await changeLine(
      shop.db,
      whose,
      { ...line, ...value },
      await figuresFor(request, shop),
      shop.now(),
    );
    if (outcome.done === 'not-there') return answerMissing(request, reply, shop);
    return reply.redirect(afterwards(outcome.done === 'changed' ? outcome.turnedAway : 0), 303);
  });

  app.post('/basket/lines/:line/removal', { schema: { params: LineParams } }, async (request, reply) => {
    const [whose, line] = [await whoseBasket(request, shop), readLineId(request.params.line)];
    if (!whose || !line) return answerMissing(request, reply, shop);
    // Taking out what is out already is no mistake.
    await removeLine(shop.db, whose, line, shop.now());
    return reply.redirect('/basket', 303);
  });
}

const figuresFor = async (request: FastifyRequest, shop: Shop) =>
  basketFigures(await versionInForce(shop.db, siteOf(request.host).id, shop.now()));

const afterwards = (turnedAway: number): string => (turnedAway > 0 ? `/basket?away=${turnedAway}` : '/basket');

async function showBasket(request: FastifyRequest, reply: FastifyReply, shop: Shop, status = 200) {
  const site = siteOf(request.host);
  const now = shop.now();
  const [whose, conditions] = [await whoseBasket(request, shop), await conditionsOf(shop.db, site.id, now)];
  const { added, away } = Object.fromEntries(new URL(request.url, 'http://shop').searchParams);
  if (!whose && added !== undefined) return explainCookies(request, reply, shop);

  const found = whose && (await findBasket(shop.db, whose));
  const pricing = pricingOf(conditions);
  const basket = found ? await pricedBasket(shop.db, found.id, pricing) : priceBasket([], pricing);
  const { refusals } = canOrder(factsOf(undefined, conditions, basket, now), conditions.figures);
  const [kept] = await promiseStubs(shop, site, ['cookies.session-basket']);
  if (!kept) return answerMissing(request, reply, shop);
  const main = (
    <BasketPage
      site={site}
      basket={basket}
      most={conditions.figures.mostOfOne.count}
      turnedAway={/^\d{1,3}$/.test(away ?? '') ? Number(away) : 0}
      refusals={await refusalStubs(shop, site, refusals)}
      kept={kept}
      deliveryWords={site.deliveryMethods[0]?.name ?? 'Delivery'}
      signedIn={whose !== undefined && 'customerId' in whose}
    />
  );
  return reply.code(status).page(await shopPage(request, shop, { title: 'Your basket', main, islands: ['filters'] }));
}

async function addToBasket(request: FastifyRequest, reply: FastifyReply, shop: Shop) {
  const { value, errors } = readFields(AddFields, request.body);
  if (!value) return reply.problem(problem(422, { errors }));
  const figures = await figuresFor(request, shop);
  const whose = await basketToFill(request, reply, shop, figures.basketLife.days * 86_400);
  const outcome = await addLine(shop.db, whose, value, figures, shop.now());
  switch (outcome.done) {
    case 'refused':
      return refuse(request, reply, shop, outcome.refusal);
    case 'not-personalisable': {
      const reason = `Nothing can be put on ${outcome.name}.`;
      return reply.problem(problem(422, { errors: [{ field: 'personalisation', reason }] }));
    }
    case 'added': {
      const { name, turnedAway, units } = outcome;
      const words =
        turnedAway > 0 ? `A basket takes ${figures.mostOfOne} of ${name} at most.` : `${name} is in your basket.`;
      if (wantsJson(request)) return { count: units, words };
      return reply.redirect(`/basket?added=${value.sku}${turnedAway > 0 ? `&away=${turnedAway}` : ''}`, 303);
    }
  }
}

const wantsJson = ({ headers }: FastifyRequest): boolean => headers.accept === 'application/json';

async function refuse(request: FastifyRequest, reply: FastifyReply, shop: Shop, refusal: Refusal) {
  if (wantsJson(request)) return reply.problem(await refusalProblem(shop, request, [refusal]));
  const stubs = await refusalStubs(shop, siteOf(request.host), [refusal]);
  const main = (
    <div class="page wide stack narrow">
      <h1>That did not go into your basket</h1>
      {stubs.map((stub) => (
        <Stub key={stub.clause} {...stub} />
      ))}
      <p>
        <a href="/">Go on shopping</a>
      </p>
    </div>
  );
  return reply.code(422).page(await shopPage(request, shop, { title: 'That did not go into your basket', main }));
}

/** Something was added and no cookie came back with the next page: the browser keeps none. */
const explainCookies = async (request: FastifyRequest, reply: FastifyReply, shop: Shop) =>
  reply.code(422).page(await cookiesOffPage(request, shop, '/'));

/** What was put into the basket of this browser joins the customer's own, and the browser's key is worth nothing more. */
async function mergeAtSignIn(request: FastifyRequest, reply: FastifyReply, shop: Shop, customerId: string) {
  const key = keyOf(request);
  if (!key) return;
  const site = siteOf(request.host).id;
  await mergeBaskets(shop.db, { site, key, customerId }, await figuresFor(request, shop), shop.now());
  dropKey(reply);
}
