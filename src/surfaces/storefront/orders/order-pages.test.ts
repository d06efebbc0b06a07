import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openPages } from '../../../../test/order-pages.ts';
import { placeTestOrder, type Story } from '../../../../test/placed-order.ts';
import { proves } from '../../../../test/proves.ts';
import { despatchConsignment } from '../../../shop/fulfilment/index.ts';
import { queueMessage } from '../../../shop/notifications/index.ts';
import { orderApiRoutes } from '../../api/orders/routes.ts';
import { paymentRoutes } from '../../api/payments/routes.ts';
import { sandboxRoutes } from '../../sandbox/routes.tsx';
import { orderRoutes } from './routes.tsx';

proves(
  'order.cancel-before-acceptance',
  'order.acceptance-on-despatch',
  'contract.not-filed',
  'contract.english',
  'order.info-request-by-post',
  'product.special-conditions',
  'def.conditions',
  'refund-policy.incorporated',
);

const { app, shop } = await openPages([orderRoutes, orderApiRoutes, paymentRoutes, sandboxRoutes]);
const place = (story: Story) => placeTestOrder(shop.db, shop.provider, story, shop.now());
const get = (url: string, key?: string) => app.inject({ url, headers: { accept: 'text/html', ...cookie(key) } });
const post = (url: string, payload: object, key?: string) =>
  app.inject({
    method: 'POST',
    url,
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', ...cookie(key) },
    payload: new URLSearchParams(
      Object.entries(payload).flatMap(([name, value]) => [value].flat().map((each) => [name, String(each)])),
    ).toString(),
  });
const cookie = (key?: string) => (key ? { cookie: `order_key=${key}` } : {});

test('the key opens the page once, and a cookie for this order alone opens it from then on', async () => {
  const order = await place({ lines: [{}] });
  const first = await get(`/orders/${order.number}?key=${order.key}`);
  expect([first.statusCode, first.headers.location]).toEqual([303, `/orders/${order.number}`]);
  expect(first.headers['set-cookie']).toContain(`Path=/orders/${order.number}; HttpOnly; SameSite=Lax`);
  const page = await get(`/orders/${order.number}`, order.key);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain(`Order ${order.number}`);
  expect(page.body).toContain('Two-year guarantee included.');
});

test('to anybody else it is not there, on no address', async () => {
  const order = await place({ lines: [{}] });
  for (const page of ['', '/confirmation', '/confirmation.pdf']) {
    expect((await get(`/orders/${order.number}${page}`)).statusCode).toBe(404);
    expect((await get(`/orders/${order.number}${page}`, 'guessed')).statusCode).toBe(404);
  }
  expect((await get('/orders/0000-0000-00', order.key)).statusCode).toBe(404);
});

test('number, email and postcode open it; with one of them wrong nobody learns which', async () => {
  const { number } = await place({ lines: [{}] });
  const right = { number: number.toLowerCase().replaceAll('-', ' '), email: 'GRACE@example.org', postcode: 'sw1a9zz' };
  const found = await post('/orders', right);
  expect([found.statusCode, found.headers.location]).toEqual([303, `/orders/${number}`]);
  const wrong = await Promise.all([
    post('/orders', { ...right, email: 'eve@example.org' }),
    post('/orders', { ...right, postcode: 'E1 1AA' }),
    post('/orders', { ...right, number: '0000-0000-00' }),
  ]);
  for (const { statusCode, body } of wrong) {
    expect(statusCode).toBe(422);
    expect(body).toContain('We cannot find an order with this number, email address and postcode.');
  }
});

test('a line is cancelled on the page, and a second time it is explained', async () => {
  const order = await place({ lines: [{ name: 'Kettle' }, { name: 'Toaster' }] });
  const cancel = () => post(`/orders/${order.number}/cancellation`, { lines: ['1'] }, order.key);
  const first = await cancel();
  expect([first.statusCode, first.headers.location]).toEqual([303, `/orders/${order.number}?cancelled=yes`]);
  const second = await cancel();
  expect(second.statusCode).toBe(422);
  expect(second.body).toContain('Kettle is no longer part of the order, so there is nothing left to cancel.');
  expect(second.body).toContain('Cancelled: Kettle');
});

test('after despatch the page says when the contract was made, what was charged and how it adds up', async () => {
  const order = await place({
    lines: [
      { total: 2_000, name: 'Kettle' },
      { total: 500, name: 'Toaster' },
    ],
  });
  await despatchConsignment(shop.db, shop.provider, order.consignments[0] ?? '', { by: 'staff:packer' }, shop.now());
  const { body } = await get(`/orders/${order.number}`, order.key);
  expect(body).toContain('Despatched: contract made, £28.95 charged');
  expect(body).toContain('<dt>Delivery</dt><dd>£3.95</dd><dt>Charged</dt><dd>£28.95</dd>');
  const refused = await post(`/orders/${order.number}/cancellation`, { lines: ['1'] }, order.key);
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('Kettle has been despatched, so there is a contract for it.');
});

test('what came by email has its code on the page once it was sent, and not before', async () => {
  const order = await place({ lines: [{ name: 'Antivirus', route: 'e-delivery' }], delivery: 0 });
  expect((await get(`/orders/${order.number}`, order.key)).body).not.toContain('Your code:');
  await despatchConsignment(shop.db, shop.provider, order.consignments[0] ?? '', { by: 'shop' }, shop.now());
  expect((await get(`/orders/${order.number}`, order.key)).body).toMatch(
    /Your code: <span class="figures">\w{4}-\w{4}-\w{4}-\w{4}</,
  );
});

test('what was written to whoever ordered is on the page of the order', async () => {
  const order = await place({ lines: [{}] });
  const message = {
    fact: `a test of ${order.number}`,
    purpose: 'order',
    channel: 'email',
    site: 'hollis',
    recipient: 'grace@example.org',
    subject: `We have your order ${order.number}`,
    html: '',
    plain: '',
    orderId: order.orderId,
  } as const;
  await shop.db.transaction().execute((tx) => queueMessage(tx, message, shop.now()));
  const { body } = await get(`/orders/${order.number}`, order.key);
  expect(body).toContain('What we wrote to you');
  expect(body).toContain(message.subject);
});

test('the VAT of delivery is the VAT of what is delivered: none for a book', async () => {
  const order = await place({ lines: [{ total: 1_200, name: 'A book', vat: 'zero' }] });
  const { body } = await get(`/orders/${order.number}/confirmation`, order.key);
  expect(body).toMatch(/VAT in the total<[^£]*£0\.00/);
});

test('the words of a shopper are words on the page, never markup', async () => {
  const order = await place({ lines: [{ name: '<script>alert(1)</script>' }] });
  const { body } = await get(`/orders/${order.number}`, order.key);
  expect(body).toContain('&lt;script>alert(1)&lt;/script>');
  expect(body).not.toContain('<script>alert(1)');
});

test('the confirmation to keep has all that the law asks for, as a page and as a PDF', async () => {
  const order = await place({
    lines: [{ total: 1_200 }],
    contact: { email: 'grace@example.org', name: 'Grażyna Őry', phone: null },
  });
  const { body } = await get(`/orders/${order.number}/confirmation`, order.key);
  for (const words of [
    'The Hollis Partnership plc',
    'company number 99001401',
    'VAT number GB012345620',
    '£2.00 (20%)',
    'Two-year guarantee included.',
    'version 1',
    'The contract is concluded in English.',
    'until the end of 14 days after the day',
    'cancelling, returning and refunding is part of the conditions of your order',
    'Model cancellation form',
    'Consumer Rights Act 2015',
  ]) {
    expect(body).toContain(words);
  }
  const pdf = await get(`/orders/${order.number}/confirmation.pdf`, order.key);
  expect([pdf.statusCode, pdf.headers['content-type'], pdf.headers['cache-control']]).toEqual([
    200,
    'application/pdf',
    'private, no-store',
  ]);
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
});

test('a program reads its order by its key, is told nothing new with its ETag, and cancels once with a key of its own', async () => {
  const order = await place({ lines: [{}, {}] });
  const url = `/api/v1/orders/${order.number}`;
  const first = await app.inject({ url: `${url}?key=${order.key}` });
  expect(first.json()).toMatchObject({ number: order.number, status: 'placed', chargedPence: 0 });
  const again = await app.inject({
    url: `${url}?key=${order.key}`,
    headers: { 'if-none-match': String(first.headers.etag) },
  });
  expect(again.statusCode).toBe(304);
  expect((await app.inject({ url })).statusCode).toBe(404);

  const cancel = () =>
    app.inject({
      method: 'POST',
      url: `${url}/cancellation?key=${order.key}`,
      headers: { 'idempotency-key': order.number },
      payload: { lines: [2] },
    });
  const [done, replayed] = [await cancel(), await cancel()];
  expect(done.json().lines.map(({ state }: { state: string }) => state)).toEqual(['placed', 'cancelled']);
  expect([replayed.statusCode, replayed.body, replayed.headers['idempotency-replayed']]).toEqual([
    200,
    done.body,
    'true',
  ]);
});

test('the page of the sandbox approves a payment, and an unsigned webhook is no webhook', async () => {
  const unsigned = await app.inject({
    method: 'POST',
    url: '/api/v1/payments/webhooks/sandbox',
    headers: { 'content-type': 'application/json', 'sandbox-signature': 'wrong' },
    payload: '{"id":"event_1","requestId":"0198c0de-0000-7000-8000-000000000000"}',
  });
  expect(unsigned.statusCode).toBe(400);
});

describe('how we keep an order', () => {
  proves('order.data-care');

  test('no table has a place for the number of a card, and the key of an order is kept as a digest alone', async () => {
    const { rows } = await sql<{ name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
      where column_name ~ '^(card|pan|cvv|cvc|iban)(_|$)' or (table_schema = 'orders' and column_name ~ 'key')
    `.execute(shop.db);
    expect(rows.map(({ name }) => name)).toEqual(['order.key_digest']);
  });

  test('without its key, with a wrong one or with that of another, an order is not there', async () => {
    const [mine, other] = await Promise.all([place({ lines: [{}] }), place({ lines: [{}] })]);
    const replies = await Promise.all([undefined, 'wrong', other.key].map((key) => get(`/orders/${mine.number}`, key)));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
  });
});
