import { afterAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { openDatabase } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import { loadCategoryEntries, loadProducts } from '../catalogue/index.ts';
import {
  availableOf,
  countStock,
  despatchStock,
  holdStock,
  listLevels,
  listMovements,
  listSoldOut,
  openStock,
  promiseStock,
  releaseStock,
} from './index.ts';

const { url } = await freshDatabase();
const { db, close } = openDatabase({ url, most: 12 });
afterAll(close);

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const place = 'warehouse';
let kettle = '';
let mug = '';

/** Takes in a product of which there are so many. */
async function takeIn(name: string, stock: number): Promise<string> {
  const sku = newId();
  let productId = '';
  await loadCategoryEntries(db, [{ site: 'hollis', slug: 'kitchen', name: 'Kitchen', position: 1, icon: 'teapot' }]);
  const line = {
    sku,
    site: 'hollis',
    category: 'kitchen',
    name,
    description: name,
    attributes: {},
    icon: 'teapot',
    tint: 0,
    pricePence: 999,
    vat: 'standard',
    source: 'test',
    stock,
    specialConditions: [],
  };
  await loadProducts(
    db,
    { chunk: sku, lines: [line], by: 'a test' },
    async (tx, levels) => {
      productId = levels[0]?.productId ?? '';
      await openStock(tx, levels, 'a test', now);
    },
    now,
  );
  return productId;
}

const hold = (holder: string, ...wants: [productId: string, quantity: number][]) =>
  db.transaction().execute((tx) =>
    holdStock(
      tx,
      holder,
      wants.map(([productId, quantity]) => ({ productId, place, quantity })),
      now,
    ),
  );
const level = async (productId: string) => (await listLevels(db, productId))[0];

beforeEach(async () => {
  kettle = await takeIn('A kettle', 5);
  mug = await takeIn('A mug', 2);
});

test('what is held cannot be sold again', async () => {
  expect(await hold(newId(), [kettle, 3], [mug, 2])).toEqual({ done: 'held' });
  expect(await availableOf(db, [kettle, mug])).toEqual(
    new Map([
      [kettle, 2],
      [mug, 0],
    ]),
  );
});

test('all of it or nothing: what is short is named with what there is', async () => {
  const holder = newId();
  expect(await hold(holder, [kettle, 3], [mug, 3])).toEqual({
    done: 'short',
    short: [{ productId: mug, available: 2 }],
  });
  expect(await availableOf(db, [kettle, mug])).toEqual(
    new Map([
      [kettle, 5],
      [mug, 2],
    ]),
  );
});

test('what is counted nowhere is short of everything', async () => {
  const nowhere = newId();
  expect(await hold(newId(), [nowhere, 1])).toEqual({ done: 'short', short: [{ productId: nowhere, available: 0 }] });
});

test('two lines of one product share one stock', async () => {
  expect(await hold(newId(), [kettle, 3], [kettle, 3])).toEqual({
    done: 'short',
    short: [{ productId: kettle, available: 5 }],
  });
  expect(await hold(newId(), [kettle, 3], [kettle, 2])).toEqual({ done: 'held' });
  expect(await level(kettle)).toEqual({ place, onHand: 5, claimed: 5 });
});

test('ten buyers of the last one: one gets it', async () => {
  await hold(newId(), [kettle, 4]);
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => hold(newId(), [kettle, 1])));
  expect(outcomes.filter(({ done }) => done === 'held')).toHaveLength(1);
  expect(await level(kettle)).toEqual({ place, onHand: 5, claimed: 5 });
});

test('ten baskets with the same two things in either order get in nobody’s way', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      at % 2 ? hold(newId(), [kettle, 1], [mug, 1]) : hold(newId(), [mug, 1], [kettle, 1]),
    ),
  );
  expect(outcomes.filter(({ done }) => done === 'held')).toHaveLength(2);
  expect(await level(mug)).toEqual({ place, onHand: 2, claimed: 2 });
  expect(await level(kettle)).toEqual({ place, onHand: 5, claimed: 2 });
});

test('ten taps of one shopper hold once', async () => {
  const holder = newId();
  await Promise.all(Array.from({ length: 10 }, () => hold(holder, [kettle, 2])));
  expect(await level(kettle)).toEqual({ place, onHand: 5, claimed: 2 });
});

test('a shopper who comes back with more or with less holds just that', async () => {
  const holder = newId();
  await hold(holder, [kettle, 2], [mug, 1]);
  expect(await hold(holder, [kettle, 5])).toEqual({ done: 'held' });
  expect(await availableOf(db, [kettle, mug])).toEqual(
    new Map([
      [kettle, 0],
      [mug, 2],
    ]),
  );
  expect(await hold(holder, [kettle, 6])).toEqual({ done: 'short', short: [{ productId: kettle, available: 5 }] });
  expect(await level(kettle)).toEqual({ place, onHand: 5, claimed: 5 });
});

test('a promise is kept until the parcel leaves', async () => {
  const holder = newId();
  await hold(holder, [kettle, 2], [mug, 1]);
  const promise = () => db.transaction().execute((tx) => promiseStock(tx, holder, now));
  expect(await promise()).toBe(2);
  expect(await promise()).toBe(0);
  const despatch = () => db.transaction().execute((tx) => despatchStock(tx, holder, [kettle], now));
  expect(await despatch()).toEqual([{ productId: kettle, quantity: 2 }]);
  expect(await despatch()).toEqual([]);
  expect(await level(kettle)).toEqual({ place, onHand: 3, claimed: 0 });
  expect(await level(mug)).toEqual({ place, onHand: 2, claimed: 1 });
  expect((await listMovements(db, kettle, 9)).map(({ change }) => change).sort()).toEqual([-2, 5]);
});

test('one of two lines of the same product can be given back', async () => {
  const holder = newId();
  await hold(holder, [kettle, 1], [kettle, 2]);
  await db.transaction().execute((tx) => promiseStock(tx, holder, now));
  const release = () =>
    db.transaction().execute((tx) => releaseStock(tx, holder, [{ productId: kettle, quantity: 1 }], now));
  expect(await release()).toEqual([{ productId: kettle, quantity: 1 }]);
  expect(await level(kettle)).toEqual({ place, onHand: 5, claimed: 2 });
  await db.transaction().execute((tx) => despatchStock(tx, holder, 'all', now));
  expect(await level(kettle)).toEqual({ place, onHand: 3, claimed: 0 });
});

test('of a despatch and a cancellation at once, the units go one way only', async () => {
  const holder = newId();
  await hold(holder, [kettle, 2], [mug, 1]);
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      db.transaction().execute((tx) => (at % 2 ? releaseStock : despatchStock)(tx, holder, 'all', now)),
    ),
  );
  expect(outcomes.filter(({ length }) => length > 0)).toHaveLength(1);
  const after = await level(kettle);
  expect([3, 5]).toContain(after?.onHand);
  expect(after?.claimed).toBe(0);
});

test('what is promised cannot be written off', async () => {
  await hold(newId(), [kettle, 4]);
  const write = (quantity: number) =>
    countStock(db, { productId: kettle, place, quantity, reason: 'broken', actor: 'ada' }, now);
  expect(await write(-2)).toEqual({ done: 'promised-already' });
  expect(await write(-1)).toEqual({ done: 'counted', onHand: 4 });
  expect((await listMovements(db, kettle, 9)).map(({ change }) => change).sort()).toEqual([-1, 5]);
});

test('what is all claimed is sold out', async () => {
  await hold(newId(), [mug, 2]);
  const soldOut = await listSoldOut(db);
  expect(soldOut).toContain(mug);
  expect(soldOut).not.toContain(kettle);
});
