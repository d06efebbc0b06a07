import { afterAll, expect, test } from 'vitest';
import { alwaysTrue, checkBooks } from '../../bench/simulate/books.ts';
import { listIn, type Person, type Reply, textIn } from '../../bench/simulate/person.ts';
import { createRandom } from '../../bench/simulate/random.ts';
import { openTown } from '../../bench/simulate/town.ts';
import { freshDatabase } from '../fresh-database.ts';

const now = Temporal.Instant.from('2026-03-02T10:00:00Z');
const town = await openTown((await freshDatabase()).url, now, createRandom(1));
afterAll(() => town.close());

const ten = <T>(act: (at: number) => Promise<T>) => Promise.all(Array.from({ length: 10 }, (_, at) => act(at)));
const statuses = (replies: readonly Reply[]) => replies.map(({ status }) => status).sort();
const availableOf = async (sku: string) => {
  const { body } = await town.warehouse.ask('GET', `/api/v1/staff/stock/${sku}`);
  return Number(listIn(body, 'levels')[0]?.['available']);
};

async function atReview(lines: readonly { sku: string; quantity?: number; personalisation?: string }[]) {
  const person = town.visitor();
  for (const line of lines) await person.ask('POST', '/api/v1/basket/lines', { quantity: 1, ...line });
  await person.ask('PUT', '/api/v1/checkout/contact', {
    name: 'Grace',
    email: 'grace@example.org',
    phone: '020 7946 0000',
  });
  const address = { line1: '4 Ware Walk', town: 'London', postcode: 'SW1Y 4JH' };
  const { body } = await person.ask('PUT', '/api/v1/checkout/address', address);
  const wish = {
    checkout: textIn(body, 'id'),
    seen: textIn(body, 'seen'),
    termsAccepted: true,
    method: 'sandbox:approve',
  };
  return { person, wish };
}

const press = ({ person, wish }: { person: Person; wish: object }, key?: string) =>
  person.ask('POST', '/api/v1/checkout/confirmation', wish, key);

test('ten presses under one idempotency key are one order; whoever asks afterwards is given the first answer', async () => {
  const at = await atReview([{ sku: 'KETTLE' }]);
  const replies = await ten(() => press(at, 'one key'));
  const placed = replies.filter(({ status }) => status === 201);
  expect(placed.length + replies.filter(({ status }) => status === 409).length).toBe(10);
  const again = await press(at, 'one key');
  expect(again.status).toBe(201);
  for (const { body } of placed) expect(body).toEqual(again.body);
  expect((await press({ ...at, wish: { ...at.wish, method: 'sandbox:decline' } }, 'one key')).status).toBe(409);
});

test('two lines that share one stock are counted together: of 200 mugs, two buyers get 90 each', async () => {
  const pair = ['ADA', 'GRACE'].map((personalisation) => ({ sku: 'MUG', quantity: 45, personalisation }));
  const all = await Promise.all(Array.from({ length: 10 }, () => atReview(pair)));
  const replies = await Promise.all(all.map((at) => press(at)));
  expect(statuses(replies).slice(0, 3)).toEqual([201, 201, 409]);
  expect(await availableOf('MUG')).toBe(20);
});

test('a webhook that comes late, twice and after a later one changes nothing', async () => {
  const at = await atReview([{ sku: 'BOOK' }]);
  const late = await press({ ...at, wish: { ...at.wish, method: 'sandbox:duplicate-webhook' } });
  expect([late.status, late.body['state']]).toEqual([202, 'waiting']);
  // Before the webhooks go out the shopper pays with another card; they tell of one that nobody wants any more.
  expect((await press(at)).status).toBe(201);
  await town.walkTo(now.add({ minutes: 2 }));
  await town.work();
  await town.walkTo(now.add({ minutes: 4 }));
  await town.work();
  expect(await checkBooks(town.db, town.now())).toEqual([]);
});

test('at the end the books balance', async () => {
  expect(await checkBooks(town.db, town.now(), alwaysTrue)).toEqual([]);
});
