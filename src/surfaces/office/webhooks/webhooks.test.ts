import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, expect, test } from 'vitest';
import { openOffice } from '../../../../test/office.ts';
import { placeTestOrder } from '../../../../test/placed-order.ts';
import { orderPlaced } from '../../../shop/orders/index.ts';
import { listEndpoints, sendDeliveries } from '../../../shop/webhooks/index.ts';
import { webhookReaders } from '../../api/webhooks/readers.ts';

const { as, db, shop } = await openOffice({ Hedy: ['head-of-staff'], Clara: ['customer-service'] });
const came: { body: string; headers: Record<string, string> }[] = [];
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    came.push({ body: Buffer.concat(parts).toString(), headers });
    response.writeHead(204).end();
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => server.close());
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

test('an endpoint is added, its secret is shown once, and an order reaches it signed and without its person', async () => {
  const made = await as('Hedy').post('/office/webhooks', { url: address, events: ['order.placed', 'order.cancelled'] });
  expect(made.statusCode).toBe(201);
  expect(made.headers['cache-control']).toBe('no-store');
  const secret = /whsec_[\w+/=]+/.exec(made.body.replaceAll('&#x3D;', '='))?.[0] ?? '';
  const [endpoint] = await listEndpoints(db);

  const { orderId, number } = await placeTestOrder(db, shop.provider, { lines: [{ total: 2_000 }] }, shop.now());
  const reader = webhookReaders(shop).find(({ event }) => event === orderPlaced.name);
  await Promise.all(Array.from({ length: 10 }, () => reader?.read({ orderId })));
  await sendDeliveries(db, { open: true, clock: () => Temporal.Now.instant() }, shop.now());
  expect(came).toHaveLength(1);
  expect(new Webhook(secret).verify(came[0]?.body ?? '', came[0]?.headers ?? {})).toMatchObject({
    type: 'order.placed',
    data: { order: { number, totalPence: 2_395, lines: [{ number: 1, quantity: 1, state: 'placed' }] } },
  });
  expect(came[0]?.body).not.toMatch(/grace|hopper|ware walk/i);

  const { body } = await as('Hedy').get(`/office/webhooks/${endpoint?.id}`);
  expect(body).toContain('order.placed');
  expect(body).toContain('204');
  expect(body).not.toContain(secret);
});

test('a delivery has its log and is sent again from its page', async () => {
  const { body } = await as('Hedy').get(`/office/webhooks/${(await listEndpoints(db))[0]?.id}`);
  const page = /\/office\/webhooks\/deliveries\/[0-9a-f-]+/.exec(body)?.[0] ?? '';
  expect((await as('Hedy').get(page)).body).toContain('Send it again');
  await as('Hedy').post(`${page}/attempts`);
  await sendDeliveries(db, { open: true, clock: () => Temporal.Now.instant() }, shop.now());
  expect(came).toHaveLength(2);
  expect(came[1]?.headers['webhook-id']).toBe(came[0]?.headers['webhook-id']);
  expect((await as('Hedy').get(page)).body).toContain('2 tries');
});

test('what is wrong is said beside the field, and nothing is stored', async () => {
  const before = await listEndpoints(db);
  const answer = await as('Hedy').post('/office/webhooks', { url: 'example.com' });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('Choose at least one of the events that there are.');
  expect(await listEndpoints(db)).toEqual(before);
});

test('it is the work of the head of staff', async () => {
  expect((await as('Clara').get('/office/webhooks')).statusCode).toBe(403);
  expect((await as('Clara').post('/office/webhooks', { url: address, events: ['order.placed'] })).statusCode).toBe(403);
});

test('an endpoint that was stopped is told nothing, and its page says who stopped it', async () => {
  const [endpoint] = await listEndpoints(db);
  await as('Hedy').post(`/office/webhooks/${endpoint?.id}/end`);
  expect((await as('Hedy').get(`/office/webhooks/${endpoint?.id}`)).body).toContain('Stopped by Hedy.');
});
