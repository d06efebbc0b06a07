import { afterAll, expect, test } from 'vitest';
import { checkBooks } from '../../bench/simulate/books.ts';
import { listIn, type Person, textIn } from '../../bench/simulate/person.ts';
import { createRandom } from '../../bench/simulate/random.ts';
import { openTown } from '../../bench/simulate/town.ts';
import { freshDatabase } from '../fresh-database.ts';

const begins = Temporal.Instant.from('2026-03-02T10:00:00Z');
const town = await openTown((await freshDatabase()).url, begins, createRandom(1));
afterAll(() => town.close());

/** A process that ends after this many transactions of one request has done all of it. */
const beats = [0, 1, 2, 3, 4, 5, 6];

async function atReview(email: string) {
  const person = town.visitor();
  for (const sku of ['KETTLE', 'BOOK']) await person.ask('POST', '/api/v1/basket/lines', { sku, quantity: 1 });
  await person.ask('PUT', '/api/v1/checkout/contact', { name: 'Grace', email, phone: '020 7946 0000' });
  const address = { line1: '4 Ware Walk', town: 'London', postcode: 'SW1Y 4JH' };
  const { body } = await person.ask('PUT', '/api/v1/checkout/address', address);
  return { person, checkout: textIn(body, 'id'), seen: textIn(body, 'seen') };
}

const press = async (at: Awaited<ReturnType<typeof atReview>>, method: string) =>
  at.person.ask('POST', '/api/v1/checkout/confirmation', {
    checkout: at.checkout,
    seen: at.seen,
    termsAccepted: true,
    method,
  });

async function pass(minutes: number): Promise<void> {
  await town.walkTo(town.now().add({ minutes }));
  await town.work();
}

const ordersOf = async (email: string) =>
  (await town.customerService.ask('GET', `/api/v1/staff/orders?q=${encodeURIComponent(email)}`)).body;

test.each(['sandbox:approve', 'sandbox:time-out-after-charge', 'sandbox:late-webhook'])(
  'paying with %s, cut off between any two beats: the shopper presses again and has one order',
  async (card) => {
    for (const beat of beats) {
      const email = `${card.slice(8)}-${beat}@example.org`;
      const at = await atReview(email);
      town.mortal.endAfter(beat);
      await press(at, card);
      town.mortal.restart();
      await press(at, card);
      await pass(3);
      await pass(3);
      expect(listIn(await ordersOf(email), 'orders')).toHaveLength(1);
    }
    expect(await checkBooks(town.db, town.now())).toEqual([]);
  },
  60_000,
);

test('whoever is cut off and never comes back has one order or none, and nothing stays set aside', async () => {
  for (const beat of beats) {
    const at = await atReview(`gone-${beat}@example.org`);
    town.mortal.endAfter(beat);
    await press(at, 'sandbox:approve');
    town.mortal.restart();
  }
  for (let times = 0; times < 4; times += 1) await pass(20);
  expect(await checkBooks(town.db, town.now())).toEqual([]);
}, 60_000);

const parcelsOf = async (state: string) =>
  listIn((await town.warehouse.ask('GET', `/api/v1/staff/consignments?state=${state}`)).body, 'parcels');

async function placeAndConfirm(person: string): Promise<string> {
  expect((await press(await atReview(person), 'sandbox:approve')).status).toBe(201);
  await pass(1);
  const parcel = (await parcelsOf('to-pick')).at(-1);
  return textIn(parcel ?? {}, 'id');
}

const despatch = (who: Person, id: string) => who.ask('POST', `/api/v1/staff/consignments/${id}/despatch`, {});

test('despatching, cut off between any two beats: charged once, sent once, and the desk shows what waits', async () => {
  for (const beat of [0, 1, 2, 3, 4, 5]) {
    const id = await placeAndConfirm(`despatch-${beat}@example.org`);
    town.mortal.endAfter(beat);
    await despatch(town.warehouse, id);
    const ended = town.mortal.restart();
    const waits = [...(await parcelsOf('to-pick')), ...(await parcelsOf('charging'))].map((parcel) =>
      textIn(parcel, 'id'),
    );
    // Held fast and charged: three beats, and the fourth lets go of what will never be charged.
    if (ended && beat < 4) expect(waits).toContain(id);
    await pass(2);
    if ((await parcelsOf('to-pick')).some((parcel) => textIn(parcel, 'id') === id)) await despatch(town.warehouse, id);
    await pass(2);
    expect(await checkBooks(town.db, town.now())).toEqual([]);
  }
}, 60_000);
