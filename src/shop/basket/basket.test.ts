import { afterAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { proves } from '../../../test/proves.ts';
import { openDatabase } from '../../lib/db.ts';
import { present } from '../../lib/invariant.ts';
import { basisPoints, nothing } from '../../lib/money.ts';
import { withdrawProduct } from '../catalogue/index.ts';
import { consentsTerms } from '../consents/index.ts';
import { sweep } from '../deadlines/index.ts';
import { createRegister, firstFigures, publishVersion, versionInForce } from '../terms/index.ts';
import {
  addLine,
  basketExpiry,
  basketFigures,
  basketTerms,
  changeLine,
  countUnits,
  findBasket,
  keptBy,
  mergeBaskets,
  newBasketKey,
  pricedBasket,
  removeLine,
  type Whose,
} from './index.ts';
import { putUpShelf } from './test-shelf.ts';

const { url } = await freshDatabase();
const { db, close } = openDatabase({ url, most: 12 });
afterAll(close);

const now = Temporal.Instant.from('2026-05-01T10:00:00Z');
const shelf = await putUpShelf(db, now.subtract({ hours: 1 }), 200);
const register = createRegister([], [basketTerms, consentsTerms]);
const words = 'x';
const names = {
  brand: words,
  group: words,
  scheme: words,
  phone: words,
  email: words,
  address: words,
  website: words,
  seller: words,
};
const published = { brand: 'hollis', names, figures: firstFigures(register), reason: 'first', by: 'test' };
await publishVersion(
  db,
  register,
  { ...published, effectiveFrom: now.subtract({ hours: 1 }) },
  now.subtract({ hours: 2 }),
);

const figures = basketFigures(await versionInForce(db, 'hollis', now));
const id = (sku: string): string => present(shelf.get(sku), sku);
const line = (sku: string, quantity = 1, personalisation = '') => ({
  sku,
  productId: id(sku),
  personalisation,
  quantity,
});
const visitor = (key = newBasketKey()): Whose => keptBy('hollis', key);
const pricing = {
  deliveryOf: () => nothing,
  rates: { standard: basisPoints(2_000), reduced: basisPoints(500), zero: basisPoints(0) },
};

async function linesOf(whose: Whose) {
  const basket = await findBasket(db, whose);
  if (!basket) return [];
  const { lines } = await pricedBasket(db, basket.id, pricing);
  return lines.map(({ sku, quantity, personalisation }) => [sku, quantity, personalisation]);
}

proves('cookies.session-basket', 'wr-cookies.basket-recognise-navigate');

test('the basket is made with the first thing that goes into it, and not before', async () => {
  const whose = visitor();
  expect(await findBasket(db, whose)).toBeUndefined();
  expect(await addLine(db, whose, line('KETTLE', 2), figures, now)).toMatchObject({
    done: 'added',
    quantity: 2,
    turnedAway: 0,
    units: 2,
  });
  expect(await addLine(db, whose, line('KETTLE'), figures, now)).toMatchObject({
    done: 'added',
    quantity: 3,
    units: 3,
  });
  expect(await linesOf(whose)).toEqual([['KETTLE', 3, '']]);
});

test('what is not for sale makes no basket', async () => {
  const whose = visitor();
  const outcome = await addLine(db, whose, { sku: 'NOTHING', personalisation: '', quantity: 1 }, figures, now);
  expect(outcome).toEqual({
    done: 'refused',
    refusal: { clause: 'product.may-lag', facts: { what: 'gone', name: 'This product' } },
  });
  expect(await findBasket(db, whose)).toBeUndefined();
});

test('the product of another site is not for sale here', async () => {
  const whose = keptBy('larkfield', newBasketKey());
  expect(await addLine(db, whose, line('KETTLE'), figures, now)).toMatchObject({ done: 'refused' });
});

test('two mugs with two names are two lines, and a kettle takes no name', async () => {
  const whose = visitor();
  await addLine(db, whose, line('MUG', 1, 'Ada'), figures, now);
  await addLine(db, whose, line('MUG', 1, 'Grace'), figures, now.add({ seconds: 1 }));
  expect(await addLine(db, whose, line('KETTLE', 1, 'Ada'), figures, now)).toEqual({
    done: 'not-personalisable',
    name: 'Copper kettle',
  });
  expect(await linesOf(whose)).toEqual([
    ['MUG', 1, 'Ada'],
    ['MUG', 1, 'Grace'],
  ]);
});

test('99 fit and the hundredth does not, and the shopper is told', async () => {
  const whose = visitor();
  await addLine(db, whose, line('KETTLE', 98), figures, now);
  expect(await addLine(db, whose, line('KETTLE', 1), figures, now)).toMatchObject({ quantity: 99, turnedAway: 0 });
  expect(await addLine(db, whose, line('KETTLE', 3), figures, now)).toMatchObject({
    quantity: 99,
    turnedAway: 3,
    units: 99,
  });
});

test('a quantity is set, set to nothing, and taken out twice', async () => {
  const whose = visitor();
  await addLine(db, whose, line('KETTLE', 2), figures, now);
  await addLine(db, whose, line('BOOK'), figures, now);
  expect(await changeLine(db, whose, line('KETTLE', 5), figures, now)).toEqual({
    done: 'changed',
    quantity: 5,
    turnedAway: 0,
    units: 6,
  });
  expect(await changeLine(db, whose, line('KETTLE', 120), figures, now)).toEqual({
    done: 'changed',
    quantity: 99,
    turnedAway: 21,
    units: 100,
  });
  expect(await changeLine(db, whose, line('KETTLE', 0), figures, now)).toEqual({ done: 'removed', units: 1 });
  expect(await removeLine(db, whose, line('BOOK'), now)).toEqual({ done: 'removed', units: 0 });
  expect(await removeLine(db, whose, line('BOOK'), now)).toEqual({ done: 'not-there' });
  expect(await removeLine(db, visitor(), line('BOOK'), now)).toEqual({ done: 'not-there' });
});

describe('at once', () => {
  test('ten first additions make one basket that holds all ten', async () => {
    const whose = visitor();
    await Promise.all(Array.from({ length: 10 }, () => addLine(db, whose, line('KETTLE'), figures, now)));
    expect(await linesOf(whose)).toEqual([['KETTLE', 10, '']]);
    expect(await countUnits(db, whose)).toBe(10);
  });

  test('ten additions of eleven leave 99, and eleven are turned away in all', async () => {
    const whose = visitor();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => addLine(db, whose, line('KETTLE', 11), figures, now)),
    );
    expect(outcomes.reduce((all, each) => all + (each.done === 'added' ? each.turnedAway : 0), 0)).toBe(11);
    expect(await countUnits(db, whose)).toBe(99);
  });

  test('whatever is added, changed and removed, the count is the sum of the lines', async () => {
    const whose = visitor();
    await addLine(db, whose, line('KETTLE'), figures, now);
    const skus = ['KETTLE', 'BOOK', 'WINE'];
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => {
        const sku = present(skus[n % 3], 'a sku');
        if (n % 4 === 0) return removeLine(db, whose, line(sku), now);
        return n % 4 === 1
          ? changeLine(db, whose, line(sku, n), figures, now)
          : addLine(db, whose, line(sku, n), figures, now);
      }),
    );
    const lines = await linesOf(whose);
    expect(await countUnits(db, whose)).toBe(lines.reduce((all, [, quantity]) => all + Number(quantity), 0));
  });
});

describe('signing in', () => {
  test('adds what is in both, up to 99 and what there is, and ends the basket of the browser', async () => {
    const key = newBasketKey();
    const customerId = crypto.randomUUID();
    const theirs = { site: 'hollis', customerId };
    await addLine(db, theirs, line('KETTLE', 60), figures, now);
    await addLine(db, theirs, line('BOOK', 1), figures, now.add({ seconds: 1 }));
    await addLine(db, keptBy('hollis', key), line('KETTLE', 60), figures, now);
    await addLine(db, keptBy('hollis', key), line('LAST', 2), figures, now.add({ seconds: 2 }));
    const merged = await Promise.all(
      Array.from({ length: 10 }, () => mergeBaskets(db, { site: 'hollis', key, customerId }, figures, now)),
    );
    expect(merged.filter(({ done }) => done === 'merged')).toHaveLength(1);
    expect(await linesOf(theirs)).toEqual([
      ['KETTLE', 99, ''],
      ['BOOK', 1, ''],
      ['LAST', 1, ''],
    ]);
    expect(await countUnits(db, theirs)).toBe(101);
    expect(await findBasket(db, keptBy('hollis', key))).toBeUndefined();
  });

  test('on another device finds the same basket', async () => {
    const key = newBasketKey();
    const customerId = crypto.randomUUID();
    await addLine(db, keptBy('hollis', key), line('MUG', 1, 'Ada'), figures, now);
    await mergeBaskets(db, { site: 'hollis', key, customerId }, figures, now);
    expect(await linesOf({ site: 'hollis', customerId })).toEqual([['MUG', 1, 'Ada']]);
  });

  test('without a basket merges nothing', async () => {
    const wish = { site: 'hollis', key: newBasketKey(), customerId: crypto.randomUUID() };
    expect(await mergeBaskets(db, wish, figures, now)).toEqual({ done: 'nothing-to-merge' });
    expect(await findBasket(db, { site: 'hollis', customerId: wish.customerId })).toBeUndefined();
  });
});

test('a basket is kept through the 90th day after its last change and forgotten then', async () => {
  const whose = visitor();
  await addLine(db, whose, line('MUG', 1, 'Ada'), figures, now);
  await addLine(db, whose, line('BOOK'), figures, now.add({ hours: 24 * 10 }));
  await sweep(db, Temporal.Instant.from('2026-07-31T12:00:00Z'), [basketExpiry]);
  expect(await countUnits(db, whose)).toBe(2);
  await sweep(db, Temporal.Instant.from('2026-08-09T22:59:59Z'), [basketExpiry]);
  expect(await countUnits(db, whose)).toBe(2);
  await sweep(db, Temporal.Instant.from('2026-08-09T23:00:00Z'), [basketExpiry]);
  expect(await findBasket(db, whose)).toBeUndefined();
});

describe('a product that is no longer for sale', () => {
  proves('product.may-lag');

  test('is shown as gone and costs nothing', async () => {
    const whose = visitor();
    await addLine(db, whose, line('THING-7', 2), figures, now);
    await addLine(db, whose, line('BOOK', 2), figures, now.add({ seconds: 1 }));
    await withdrawProduct(db, id('THING-7'));
    const basket = await pricedBasket(db, present(await findBasket(db, whose), 'the basket').id, pricing);
    expect(basket.lines.map(({ changes, totalPence }) => [changes, totalPence])).toEqual([
      [[{ what: 'gone' }], 0],
      [[], 1_998],
    ]);
    expect(basket.totalPence).toBe(1_998);
  });
});

test('an addition to 200 lines is one statement, as an addition to one is', async () => {
  const sent: string[] = [];
  const counted = openDatabase({ url, most: 1, onStatement: (text) => sent.push(text) });
  const whose = visitor();
  for (let n = 0; n < 200; n += 1) await addLine(db, whose, line(`THING-${n === 7 ? 8 : n}`), figures, now);
  await addLine(counted.db, whose, line('KETTLE'), figures, now);
  await counted.close();
  expect(sent).toHaveLength(1);
});
