import { afterAll, expect, test } from 'vitest';
import { checkBooks } from '../../bench/simulate/books.ts';
import { listIn, textIn } from '../../bench/simulate/person.ts';
import { createRandom } from '../../bench/simulate/random.ts';
import { openTown } from '../../bench/simulate/town.ts';
import { freshDatabase } from '../fresh-database.ts';

const town = await openTown(
  (await freshDatabase()).url,
  Temporal.Instant.from('2026-03-02T10:00:00Z'),
  createRandom(1),
);
afterAll(() => town.close());

async function atReview() {
  const person = town.visitor();
  await person.ask('POST', '/api/v1/basket/lines', { sku: 'KETTLE', quantity: 1 });
  await person.ask('PUT', '/api/v1/checkout/contact', {
    name: 'Grace',
    email: 'grace@example.org',
    phone: '020 7946 0000',
  });
  const address = { line1: '4 Ware Walk', town: 'London', postcode: 'SW1Y 4JH' };
  const { body } = await person.ask('PUT', '/api/v1/checkout/address', address);
  const press = (method: string) =>
    person.ask('POST', '/api/v1/checkout/confirmation', {
      checkout: textIn(body, 'id'),
      seen: textIn(body, 'seen'),
      termsAccepted: true,
      method,
    });
  const look = () => person.ask('GET', `/api/v1/checkout/${textIn(body, 'id')}/confirmation`);
  return { press, look };
}

async function pass(minutes: number): Promise<void> {
  await town.walkTo(town.now().add({ minutes }));
  await town.work();
}

const charging = async () =>
  listIn((await town.warehouse.ask('GET', '/api/v1/staff/consignments?state=charging')).body, 'parcels');

test('the shopper is told that it waits, nothing is lost, and the order follows when the provider speaks again', async () => {
  const { press, look } = await atReview();
  town.line.faults = 1;
  expect(await press('sandbox:approve')).toMatchObject({ status: 202, body: { state: 'waiting' } });
  expect((await look()).status).toBe(202);
  await pass(2);
  town.line.faults = 0;
  // The question never reached the provider, and nobody is charged behind their back: the same button asks again.
  await pass(2);
  expect((await press('sandbox:approve')).status).toBe(201);
  await pass(1);
  expect(await checkBooks(town.db, town.now())).toEqual([]);
});

test('a parcel whose charge is not answered waits, the desk shows it, and it leaves by itself', async () => {
  const { press } = await atReview();
  expect((await press('sandbox:approve')).status).toBe(201);
  await pass(1);
  const { body } = await town.warehouse.ask('GET', '/api/v1/staff/consignments?state=to-pick');
  const id = textIn(listIn(body, 'parcels').at(-1) ?? {}, 'id');
  town.line.faults = 1;
  expect((await town.warehouse.ask('POST', `/api/v1/staff/consignments/${id}/despatch`, {})).status).toBe(503);
  await pass(5);
  expect((await charging()).map((parcel) => parcel['id'])).toEqual([id]);
  town.line.faults = 0;
  await pass(5);
  expect(await charging()).toEqual([]);
  expect(await checkBooks(town.db, town.now())).toEqual([]);
});

test('a card whose answer was lost is let go when the shopper pays with another one', async () => {
  const { press } = await atReview();
  expect((await press('sandbox:time-out-after-charge')).status).toBe(202);
  expect((await press('sandbox:approve')).status).toBe(201);
  await pass(2);
  await pass(2);
  const authorisations = await town.db
    .selectFrom('sandbox.authorisation')
    .select(['method', 'state'])
    .orderBy('askedAt', 'desc')
    .orderBy('method')
    .limit(2)
    .execute();
  expect(authorisations).toEqual([
    { method: 'sandbox:approve', state: 'authorised' },
    { method: 'sandbox:time-out-after-charge', state: 'voided' },
  ]);
  expect(await checkBooks(town.db, town.now())).toEqual([]);
});
