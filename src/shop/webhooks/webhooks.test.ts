import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { openDatabase } from '../../lib/db.ts';
import { changeSecret, makeEndpoint, stopEndpoint } from './change-endpoint.ts';
import { findDelivery, listDeliveries, takeWaiting } from './db/deliveries.ts';
import { findEndpoint, listEndpoints } from './db/endpoints.ts';
import { postMessage } from './post-message.ts';
import { deliverAgain, queueDeliveries, queueTest } from './queue-deliveries.ts';
import { sendDeliveries } from './send-deliveries.ts';

const { url } = await freshDatabase();
const { db } = openDatabase({ url });
const noon = Temporal.Instant.from('2026-05-01T12:00:00Z');
const outside = { open: true, clock: () => Temporal.Now.instant() };

/** A receiver on this machine, which remembers what came and answers as it is told. */
let came: { headers: IncomingHttpHeaders; body: string; path: string }[] = [];
let answer = 204;
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    came.push({ headers: request.headers, body: Buffer.concat(parts).toString(), path: request.url ?? '' });
    if (answer === 0) return request.socket.destroy();
    response.writeHead(answer, answer === 302 ? { location: '/elsewhere' } : {}).end('thank you');
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => server.close());

const wish = { url: `${here}/orders`, events: ['order.placed'], by: 'Ada' };
const make = async (more: Partial<typeof wish> = {}) => {
  const outcome = await makeEndpoint(db, { ...wish, ...more }, { open: true }, noon);
  if (outcome.done !== 'made') throw new Error('it was not made');
  return outcome;
};
const placed = (fact = 'kettle') =>
  db
    .transaction()
    .execute((tx) => queueDeliveries(tx, { event: 'order.placed', fact, about: { number: '7K3M-9Q2X-4T' } }, noon));
const only = async (endpointId: string) => (await listDeliveries(db, { endpointId, limit: 9 }))[0];

beforeEach(async () => {
  came = [];
  answer = 204;
  await db.deleteFrom('webhooks.attempt').execute();
  await db.deleteFrom('webhooks.delivery').execute();
  await db.deleteFrom('webhooks.endpoint').execute();
});

test('a message is signed as the specification says, and the log has the answer', async () => {
  const { endpoint, secret } = await make();
  expect(await placed()).toBe(1);
  expect(await sendDeliveries(db, outside, noon)).toEqual({ delivered: 1, undelivered: 0 });

  const [message] = came;
  const headers = Object.fromEntries(
    Object.entries(message?.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
  expect(new Webhook(secret).verify(message?.body ?? '', headers)).toEqual({
    type: 'order.placed',
    timestamp: '2026-05-01T12:00:00Z',
    data: { number: '7K3M-9Q2X-4T' },
  });
  const delivery = await only(endpoint.id);
  expect(delivery).toMatchObject({ state: 'delivered', attempts: 1, lastStatus: 204, deliveredAt: noon });
  expect(headers['webhook-id']).toBe(delivery?.id);
  expect((await findDelivery(db, delivery?.id ?? ''))?.tries).toMatchObject([{ at: noon, status: 204, error: null }]);
});

test('an endpoint is told what it asked for, and nothing else', async () => {
  await make({ events: ['order.cancelled'] });
  expect(await placed()).toBe(0);
});

test('ten tellings of a fact at once are one delivery for each endpoint', async () => {
  await make();
  await make();
  const queued = await Promise.all(Array.from({ length: 10 }, () => placed()));
  expect(queued.reduce((sum, each) => sum + each, 0)).toBe(2);
});

test('ten workers at once send each delivery once', async () => {
  await make();
  for (let each = 0; each < 30; each += 1) await placed(`order ${each}`);
  await Promise.all(Array.from({ length: 10 }, () => sendDeliveries(db, outside, noon)));
  expect(came).toHaveLength(30);
  expect(new Set(came.map(({ headers }) => headers['webhook-id'])).size).toBe(30);
});

test('a delivery that a killed worker held is sent under the same id when its lease is over', async () => {
  const { endpoint } = await make();
  await placed();
  await db.transaction().execute((tx) => takeWaiting(tx, noon, { limit: 9, ofOne: 9 }));
  expect(await sendDeliveries(db, outside, noon)).toEqual({ delivered: 0, undelivered: 0 });
  await db.updateTable('webhooks.delivery').set({ leasedUntil: Temporal.Now.instant() }).execute();
  expect(await sendDeliveries(db, outside, noon)).toEqual({ delivered: 1, undelivered: 0 });
  expect(came[0]?.headers['webhook-id']).toBe((await only(endpoint.id))?.id);
});

test('a failure waits five seconds, then five minutes, and after ten tries it has failed', async () => {
  const { endpoint } = await make();
  await placed();
  answer = 500;
  const waited: string[] = [];
  let now = noon;
  for (let tries = 0; tries < 10; tries += 1) {
    await sendDeliveries(db, outside, now.subtract({ milliseconds: tries === 0 ? 0 : 1 }));
    if (tries > 0) await sendDeliveries(db, outside, now);
    const { tryAt = now } = (await only(endpoint.id)) ?? {};
    waited.push(now.until(tryAt, { largestUnit: 'hour' }).toString());
    now = tryAt;
  }
  expect(waited).toEqual(['PT5S', 'PT5M', 'PT30M', 'PT2H', 'PT5H', 'PT10H', 'PT14H', 'PT20H', 'PT24H', 'PT0S']);
  expect(await only(endpoint.id)).toMatchObject({ state: 'failed', attempts: 10, lastStatus: 500 });
  expect(new Set(came.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
});

test('what has failed or arrived can be sent again by hand, but not to an endpoint that was stopped', async () => {
  const { endpoint } = await make();
  await placed();
  await sendDeliveries(db, outside, noon);
  const { id = '' } = (await only(endpoint.id)) ?? {};
  expect(await deliverAgain(db, id, noon)).toBe(true);
  expect(await deliverAgain(db, id, noon)).toBe(false);
  await sendDeliveries(db, outside, noon);
  expect(came).toHaveLength(2);
  expect((await findDelivery(db, id))?.tries).toHaveLength(2);

  expect(await stopEndpoint(db, endpoint.id, 'Stopped by Ada', noon)).toBe(true);
  expect(await stopEndpoint(db, endpoint.id, 'Stopped by Eve', noon)).toBe(false);
  expect(await deliverAgain(db, id, noon)).toBe(false);
  expect(await placed('sofa')).toBe(0);
});

test('while a secret is changed both sign, and after a day only the new one', async () => {
  const { endpoint, secret } = await make();
  const changed = await changeSecret(db, endpoint.id, noon);
  await placed();
  await sendDeliveries(db, outside, noon);
  const verify = (with_: string, at: number) => () =>
    new Webhook(with_).verify(came[at]?.body ?? '', {
      'webhook-id': String(came[at]?.headers['webhook-id']),
      'webhook-timestamp': String(came[at]?.headers['webhook-timestamp']),
      'webhook-signature': String(came[at]?.headers['webhook-signature']),
    });
  expect(verify(secret, 0)).not.toThrow();
  expect(verify(changed?.secret ?? '', 0)).not.toThrow();

  await placed('sofa');
  await sendDeliveries(db, outside, noon.add({ hours: 24 }));
  expect(verify(secret, 1)).toThrow();
  expect(verify(changed?.secret ?? '', 1)).not.toThrow();
});

test('a secret is nowhere to be read again', async () => {
  const { endpoint, secret } = await make();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(JSON.stringify([await listEndpoints(db), await findEndpoint(db, endpoint.id)])).not.toContain(secret);
});

test('a redirect is not followed', async () => {
  const { endpoint } = await make();
  await placed();
  answer = 302;
  expect(await sendDeliveries(db, outside, noon)).toEqual({ delivered: 0, undelivered: 1 });
  expect(came.map(({ path }) => path)).toEqual(['/orders']);
  expect(await only(endpoint.id)).toMatchObject({ state: 'waiting', lastStatus: 302 });
});

test('a receiver that hangs up is tried again', async () => {
  const { endpoint } = await make();
  await placed();
  answer = 0;
  await sendDeliveries(db, outside, noon);
  expect(await only(endpoint.id)).toMatchObject({ state: 'waiting', lastStatus: null, lastError: 'socket hang up' });
});

test('a receiver that says it is gone is told nothing more', async () => {
  const { endpoint } = await make();
  await placed();
  await placed('sofa');
  answer = 410;
  await sendDeliveries(db, outside, noon);
  expect(await findEndpoint(db, endpoint.id)).toMatchObject({
    stoppedAt: noon,
    stoppedBecause: 'The receiver answered 410: it is gone.',
  });
  const states = (await listDeliveries(db, { endpointId: endpoint.id, limit: 9 })).map(({ state }) => state);
  expect(states).toEqual(['failed', 'failed']);
});

test('a test can be sent as often as somebody likes', async () => {
  const { endpoint } = await make();
  expect([await queueTest(db, endpoint.id, noon), await queueTest(db, endpoint.id, noon)]).toEqual([true, true]);
  await sendDeliveries(db, outside, noon);
  expect(came.map(({ body }) => JSON.parse(body).type)).toEqual(['endpoint.test', 'endpoint.test']);
});

test.each([
  'http://127.0.0.1:1/',
  'http://[::1]:1/',
  'http://2130706433:1/',
  'http://localhost:1/',
  'http://0x7f.1:1/',
])('in production nothing is sent to %s', async (private_) => {
  await expect(postMessage({ url: private_, headers: {}, body: '', open: false })).rejects.toThrow(
    'the address is not of the public Internet',
  );
});

test('in production an endpoint begins with https, and what is wrong is said for each field', async () => {
  const outcome = await makeEndpoint(db, { ...wish, events: ['order.eaten'] }, { open: false }, noon);
  expect(outcome).toEqual({
    done: 'faulty',
    errors: [
      { field: 'url', reason: 'The address has to begin with https://.' },
      { field: 'events', reason: 'Choose at least one of the events that there are.' },
    ],
  });
  expect(await listEndpoints(db)).toEqual([]);
});
