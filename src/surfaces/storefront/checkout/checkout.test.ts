import { describe, expect, test } from 'vitest';
import { openPages } from '../../../../test/order-pages.ts';
import { proves } from '../../../../test/proves.ts';
import { putUpShelf } from '../../../shop/basket/test-shelf.ts';
import { basketApiRoutes } from '../../api/basket/routes.ts';
import { checkoutApiRoutes } from '../../api/checkout/routes.ts';
import { basketRoutes } from '../basket/routes.tsx';
import { placedRoutes } from '../confirmation/routes.tsx';
import { orderRoutes } from '../orders/routes.tsx';
import { checkoutRoutes } from './routes.tsx';

const { shop, app } = await openPages([
  basketRoutes,
  checkoutRoutes,
  placedRoutes,
  orderRoutes,
  basketApiRoutes,
  checkoutApiRoutes,
]);
await putUpShelf(shop.db, shop.now());

/** A browser that keeps its cookies, unless it is told to keep none. */
function browser(keeps = true) {
  const jar = new Map<string, string>();
  const ask = async (method: 'GET' | 'POST', url: string, form?: Record<string, string>) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = form && { payload: new URLSearchParams(form).toString() };
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const headers = { host: 'localhost', accept: 'text/html', cookie, ...(form && type) };
    const answer = await app.inject({ method, url, headers, ...sent });
    if (keeps) for (const { name, value } of answer.cookies) jar.set(name, value);
    return answer;
  };
  return {
    get: (url: string) => ask('GET', url),
    post: (url: string, form: Record<string, string>) => ask('POST', url, form),
  };
}
type Browser = ReturnType<typeof browser>;

const ada = { name: 'Ada Lovelace', email: 'ada@example.com', phone: '020 7946 0000' };
const home = { line1: '12 St James’s Square', town: 'London', postcode: 'SW1Y 4JH', method: 'standard' };
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';

async function toReview(shopper: Browser, ...skus: string[]) {
  for (const sku of skus) await shopper.post('/basket/lines', { sku });
  await shopper.get('/checkout');
  expect((await shopper.post('/checkout/contact', ada)).statusCode).toBe(303);
  expect((await shopper.post('/checkout/delivery', home)).statusCode).toBe(303);
  return (await shopper.get('/checkout')).body;
}

const confirming = (html: string, more: Record<string, string> = {}) => ({
  checkout: hidden(html, 'checkout'),
  seen: hidden(html, 'seen'),
  method: 'sandbox:approve',
  terms: 'yes',
  ...more,
});

describe('from basket to order', () => {
  proves('checkout.confirm-button', 'checkout.guided-steps', 'checkout.needs-javascript');

  test('a guest buys a kettle, and the button says what is paid', async () => {
    const shopper = browser();
    const page = await toReview(shopper, 'KETTLE');
    expect(page).toContain('Confirm order and pay £48.95');
    expect(page).toContain('VAT of £8.16 is included.');
    const confirmed = await shopper.post('/checkout/confirmation', confirming(page));
    expect(confirmed.statusCode).toBe(303);
    const placed = await shopper.get(String(confirmed.headers.location));
    expect(placed.body).toContain('Thank you. Your order is placed');
    const again = await shopper.post('/checkout/confirmation', confirming(page));
    expect(again.headers.location).toBe(confirmed.headers.location);
    const number = /\/orders\/([0-9A-Z-]+)"/.exec(placed.body)?.[1] ?? '';
    expect((await shopper.get(`/orders/${number}`)).statusCode).toBe(200);
    expect((await browser().get(String(confirmed.headers.location))).statusCode).toBe(404);
  });

  test('what is missing is listed, and leads to its field', async () => {
    const shopper = browser();
    await shopper.post('/basket/lines', { sku: 'KETTLE' });
    const answer = await shopper.post('/checkout/contact', { name: 'Ada' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('href="#email"');
    expect(answer.body).toContain('value="Ada"');
  });

  test('without a tick for the terms nothing is ordered', async () => {
    const shopper = browser();
    const page = await toReview(shopper, 'BOOK');
    const { terms: _, ...unticked } = confirming(page);
    const answer = await shopper.post('/checkout/confirmation', unticked);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('href="#terms"');
  });

  test('the Isle of Man is not where we deliver, and the clause is named', async () => {
    const shopper = browser();
    await shopper.post('/basket/lines', { sku: 'KETTLE' });
    await shopper.post('/checkout/contact', ada);
    const answer = await shopper.post('/checkout/delivery', { ...home, postcode: 'IM1 1AA' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('IM1 1AA is in Isle of Man');
    expect(answer.body).toContain('#def.uk-territory');
  });

  test('a browser without script is told the telephone', async () => {
    const shopper = browser();
    await shopper.post('/basket/lines', { sku: 'KETTLE' });
    expect((await shopper.get('/basket')).body).toMatch(/<noscript>.*JavaScript is switched off/s);
  });
});

describe('age', () => {
  proves('alcohol.dob-at-order', 'alcohol.min-age-18', 'alcohol.truthful-declaration');

  test('is asked for wine alone, refused to the young and forgotten', async () => {
    const shopper = browser();
    expect(await toReview(shopper, 'WINE')).toContain('We have to ask because of Red wine.');
    const young = await shopper.post('/checkout/age', {
      bornDay: '1',
      bornMonth: '1',
      bornYear: '2020',
      truthful: 'yes',
    });
    expect(young.statusCode).toBe(422);
    expect(young.body).toContain('#alcohol.min-age-18');
    expect(young.body).not.toContain('2020');
    const old = await shopper.post('/checkout/age', {
      bornDay: '1',
      bornMonth: '1',
      bornYear: '1980',
      truthful: 'yes',
    });
    expect(old.statusCode).toBe(303);
    expect((await shopper.get('/checkout')).body).toContain('Confirm order and pay');
  });
});

test('a browser that keeps no cookies is told so, and is not led round in circles', async () => {
  const shopper = browser(false);
  const added = await shopper.post('/basket/lines', { sku: 'KETTLE' });
  const next = await shopper.get(String(added.headers.location));
  expect(next.statusCode).toBe(422);
  expect(next.body).toContain('cookie');
});

test('what a shopper types stands on the page as they typed it', async () => {
  const shopper = browser();
  await shopper.post('/basket/lines', { sku: 'MUG', personalisation: 'Ada <3' });
  const page = await shopper.get('/basket');
  expect(page.body).toContain('With “Ada &lt;3” on it');
});

test('a program orders as a person does', async () => {
  const headers = { host: 'localhost', 'content-type': 'application/json' };
  const added = await app.inject({
    method: 'POST',
    url: '/api/v1/basket/lines',
    headers,
    payload: { sku: 'KETTLE', quantity: 2 },
  });
  expect(added.statusCode).toBe(201);
  const asked = { ...headers, cookie: `basket=${added.cookies[0]?.value}` };
  const put = (step: string, payload: object) =>
    app.inject({ method: 'PUT', url: `/api/v1/checkout/${step}`, headers: asked, payload });
  expect((await put('contact', ada)).json()).toMatchObject({ step: 'delivery' });
  const { method: _, ...address } = home;
  const review = (await put('address', address)).json();
  expect(review).toMatchObject({ step: 'review', basket: { totalPence: 9_000, deliveryPence: 0 } });
  const payload = { checkout: review.id, seen: review.seen, termsAccepted: true, method: 'sandbox:approve' };
  const confirm = () =>
    app.inject({
      method: 'POST',
      url: '/api/v1/checkout/confirmation',
      headers: { ...asked, 'idempotency-key': 'once' },
      payload,
    });
  const placed = await confirm();
  expect(placed.statusCode).toBe(201);
  expect((await confirm()).json()).toEqual(placed.json());
});
