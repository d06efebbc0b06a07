import { expect, test } from 'vitest';
import { loadShelf, openOffice } from '../../../../test/office.ts';
import { placeTestOrder } from '../../../../test/placed-order.ts';
import { queueMessage } from '../../../shop/notifications/index.ts';

const { api, db, shop } = await openOffice({
  Carol: ['customer-service'],
  Wanda: ['warehouse'],
  Mary: ['merchandiser'],
  Hedy: ['head-of-staff'],
});
await loadShelf(db, [{ sku: 'K-1', stock: 10 }]);

test('stock is counted by a program as by a person, and only by the warehouse', async () => {
  const wish = { place: 'warehouse', change: -3, reason: 'Broken' };
  const url = '/api/v1/staff/stock/K-1/movements';
  expect((await api('nobody', 'POST', url, wish)).statusCode).toBe(401);
  expect((await api('Carol', 'POST', url, wish)).statusCode).toBe(403);
  expect((await api('Wanda', 'POST', url, { ...wish, change: -11 })).statusCode).toBe(409);
  const level = { place: 'warehouse', onHand: 7, held: 0, promised: 0, available: 7 };
  expect((await api('Wanda', 'POST', url, wish)).json()).toEqual({ sku: 'K-1', levels: [level] });
  expect((await api('Wanda', 'GET', '/api/v1/staff/stock/K-9')).statusCode).toBe(404);
});

test('a big change of price waits for a second person', async () => {
  const wish = { pricePence: 1_000, reason: 'Clearance' };
  expect((await api('Mary', 'POST', '/api/v1/staff/products/K-1/prices', wish)).json()).toEqual({ done: 'proposed' });
  const [waiting] = (await api('Hedy', 'GET', '/api/v1/staff/prices')).json().proposals;
  expect(waiting).toMatchObject({ sku: 'K-1', wasPence: 10_000, pricePence: 1_000, reason: 'Clearance' });
  const url = `/api/v1/staff/prices/${waiting.id}/decision`;
  expect((await api('Mary', 'POST', url, { decision: 'agree' })).statusCode).toBe(403);
  expect((await api('Hedy', 'POST', url, { decision: 'agree' })).json()).toEqual({ done: 'published' });
});

test('lines end by a program under the same clauses, and the queue of a place loses them', async () => {
  const { number } = await placeTestOrder(db, shop.provider, { lines: [{}, {}] }, shop.now());
  const queue = async () =>
    (await api('Wanda', 'GET', '/api/v1/staff/consignments?place=ware-park'))
      .json()
      .parcels.filter(({ orderNumber }: { orderNumber: string }) => orderNumber === number)
      .flatMap(({ lines }: { lines: { number: number }[] }) => lines.map((line) => line.number));
  expect(await queue()).toEqual([1, 2]);
  const url = `/api/v1/staff/orders/${number}`;
  expect((await api('Carol', 'POST', `${url}/cancellation`, { lines: [1] })).json()).toEqual({ done: 'cancelled' });
  const short = await api('Carol', 'POST', `${url}/non-acceptance`, {
    lines: [2],
    because: 'price-error',
    evidence: 'x',
  });
  expect(short.statusCode).toBe(422);
  expect(short.json()).toMatchObject({ clause: 'non-acceptance.price-error' });
  await api('Carol', 'POST', `${url}/non-acceptance`, { lines: [2], because: 'stock' });
  expect(await queue()).toEqual([]);
});

test('deadlines are read by whoever may see them', async () => {
  expect((await api('Carol', 'GET', '/api/v1/staff/deadlines?view=overdue')).json()).toEqual({ deadlines: [] });
  expect((await api('Mary', 'GET', '/api/v1/staff/deadlines')).statusCode).toBe(403);
});

test('a product is read, changed, taken off sale and put back by a program; a change that was missed is said', async () => {
  const url = '/api/v1/staff/products/K-1';
  const before = (await api('Mary', 'GET', url)).json();
  const { sku: _, site: _site, pricePence: _price, enteredAt: _at, publishedAt: _on, ...words } = before;
  const wish = { ...words, description: 'Holds a litre and a half.' };
  expect((await api('Carol', 'PUT', url, wish)).statusCode).toBe(403);
  expect((await api('Mary', 'PUT', url, wish)).json()).toMatchObject({
    description: 'Holds a litre and a half.',
    revision: before.revision + 1,
  });
  expect((await api('Mary', 'PUT', url, wish)).statusCode).toBe(409);
  expect((await api('Mary', 'DELETE', `${url}/publication`)).json()).toEqual({ done: 'withdrawn' });
  expect((await api('Mary', 'GET', url)).json()).toMatchObject({ publishedAt: null });
  expect((await api('Mary', 'PUT', `${url}/publication`)).json()).toEqual({ done: 'published' });
});

test('messages are listed without whom they went to, and only a failed one is sent again', async () => {
  const fact = {
    fact: 'a fact',
    purpose: 'order',
    channel: 'email',
    site: 'hollis',
    recipient: 'ada@example.com',
  } as const;
  const message = { ...fact, subject: 'We have your order', html: '', plain: '' };
  await db.transaction().execute((tx) => queueMessage(tx, message, shop.now()));
  const { messages, nextCursor } = (await api('Carol', 'GET', '/api/v1/staff/messages?state=waiting')).json();
  expect([messages, nextCursor]).toMatchObject([[{ subject: 'We have your order', state: 'waiting' }], null]);
  expect(JSON.stringify(messages)).not.toContain('ada@');
  expect((await api('Carol', 'POST', `/api/v1/staff/messages/${messages[0].id}/attempts`)).statusCode).toBe(409);
  expect((await api('Mary', 'GET', '/api/v1/staff/messages')).statusCode).toBe(403);
});
