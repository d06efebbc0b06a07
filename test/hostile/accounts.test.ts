import { expect, test, vi } from 'vitest';
import { newestVersion } from '../../src/shop/terms/index.ts';
import { openOffice } from '../office.ts';
import { grace, skuOf, stockTheWorld } from '../world.ts';
import { every, expectHarmless, expectNamed, names, shown, strings } from './said.ts';
import { senderTo } from './shopper.ts';

// Each test sends hundreds of requests.
vi.setConfig({ testTimeout: 60_000 });

const roles = ['head-of-staff', 'customer-service', 'warehouse', 'merchandiser', 'terms-publisher'] as const;
const { app, shop, as } = await openOffice({ Olu: roles });
await stockTheWorld(shop.db);
await shop.search.load();
const version = (await newestVersion(shop.db, 'hollis')).id;

const wish = { email: 'grace@example.org', password: 'three-own-words', accurate: 'yes', terms: 'yes', version };

test('a form of registration that is refused keeps what was typed, as text', async () => {
  const sender = senderTo(app);
  for (const text of strings) {
    const name = text.toWellFormed();
    const { terms: _, ...unticked } = wish;
    const answer = await sender.form('/register', { ...unticked, name, phone: name, email: name });
    expectHarmless(answer, text);
    expectNamed(answer, ['terms'], text);
    if (!text.includes('\0')) expect(shown(answer.payload)).toContain(name.trim());
  }
});

test('whoever registers is greeted by the name that they typed', async () => {
  const some = [...every(90, strings), ...every(70, names)].map((name) => name.toWellFormed());
  for (const [index, name] of some.entries()) {
    const sender = senderTo(app);
    const answer = await sender.form('/register', { ...wish, name, email: `person-${index}@example.org` });
    expectHarmless(answer, name);
    if (answer.statusCode !== 303) {
      expectNamed(answer, ['name'], name);
      continue;
    }
    const account = await sender.get('/account');
    expectHarmless(account, name);
    expect(shown(account.payload)).toContain(`Hello, ${name.trim()}`);
  }
});

test('nobody signs in by clever words', async () => {
  for (const text of every(12, strings)) {
    const typed = text.toWellFormed();
    const answer = await senderTo(app).form('/sign-in', { email: typed, password: typed });
    expectHarmless(answer, text);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expectHarmless(await senderTo(app).form('/sign-in/new-password', { email: typed }), text);
    expectHarmless(await senderTo(app).form('/office/sign-in', { email: typed, password: typed }), text);
  }
});

test('the office searches for words and nothing else', async () => {
  const olu = as('Olu');
  const places = [
    '/office/search?q=',
    '/office/orders?q=',
    '/office/products?q=',
    '/office/customers?q=',
    '/office/stock?q=',
  ];
  for (const [index, text] of strings.entries()) {
    // Every string somewhere, and every place with a fifth of them; the first place asks all the others.
    for (const place of places.filter((_, at) => at === 0 || index % 5 === at)) {
      expectHarmless(await olu.get(`${place}${encodeURIComponent(text.toWellFormed())}`), text);
    }
  }
});

test('a product may be called anything, and the shop shows it as text', async () => {
  const olu = as('Olu');
  const address = `/office/products/${skuOf('lipstick')}`;
  for (const text of every(10, strings)) {
    const name = text.toWellFormed();
    const { payload } = await olu.get(address);
    const [, revision = ''] = /name="revision" value="(\d+)"/.exec(payload) ?? [];
    const answer = await olu.post(`${address}/revisions`, { name, description: name, revision });
    expectHarmless(answer, text);
    if (answer.statusCode !== 303) {
      expectNamed(answer, ['name'], text);
      continue;
    }
    await shop.search.refresh();
    const list = await senderTo(app).get('/c/beauty');
    expectHarmless(list, text);
    expect(shown(list.payload)).toContain(name.trim());
  }
});

test('a program that sends hostile words or the wrong kind of thing is told which field it was', async () => {
  const { address, ...contact } = grace;
  const sender = senderTo(app);
  await sender.json('POST', '/api/v1/basket/lines', { sku: skuOf('kettle'), quantity: 1 });
  await sender.get('/api/v1/checkout');
  const wrongKinds: unknown[] = [1, true, null, [], ['a'], {}, { $ne: '' }, -1e308];
  for (const part of [...every(3, strings).map((text) => text.toWellFormed()), ...wrongKinds]) {
    const words = typeof part === 'string' ? [part] : [];
    const asked = [
      await sender.json('POST', '/api/v1/basket/lines', { sku: part, quantity: 1 }),
      await sender.json('PUT', '/api/v1/checkout/contact', { ...contact, name: part }),
      await sender.json('PUT', '/api/v1/checkout/address', { ...address, postcode: part }),
      await sender.json('PUT', '/api/v1/checkout/delivery', { method: part }),
      await sender.json('POST', '/api/v1/account', { ...wish, name: 'Grace', email: part, terms: part }),
    ];
    for (const answer of asked) {
      expectHarmless(answer, ...words);
      if (answer.statusCode >= 400) expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  }
});

test.each(['{', 'null', '[]', '"words"', '1', '{"__proto__":{"admin":true}}', `[${'['.repeat(5_000)}`])(
  'a body that is %s breaks nothing',
  async (payload) => {
    const headers = { host: 'localhost', accept: 'application/json', 'content-type': 'application/json' };
    for (const url of ['/api/v1/basket/lines', '/api/v1/account']) {
      const { statusCode } = await app.inject({ method: 'POST', url, headers, payload });
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(statusCode).toBeLessThan(500);
    }
  },
);

test('a cookie of hostile words opens nothing', async () => {
  for (const text of every(4, strings)) {
    const value = encodeURIComponent(text.toWellFormed());
    const cookie = `basket=${value}; session=${value}; staff=${value}; order_key=${value}`;
    const headers = { host: 'localhost', accept: 'text/html', cookie };
    for (const url of ['/basket', '/account', '/office']) {
      const answer = await app.inject({ url, headers });
      expectHarmless(answer, text);
      expect(answer.payload).not.toContain('Hello,');
    }
  }
});
