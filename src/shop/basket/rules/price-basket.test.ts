import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proves } from '../../../../test/proves.ts';
import { basisPoints, pence } from '../../../lib/money.ts';
import { type BasketRow, priceBasket, type Vat } from './price-basket.ts';

proves('product.may-lag');

const rates = { standard: basisPoints(2_000), reduced: basisPoints(500), zero: basisPoints(0) };
const flat = { deliveryOf: () => pence(395), rates };

const row = (more: Partial<BasketRow> = {}): BasketRow => ({
  productId: 'kettle',
  personalisation: '',
  quantity: 1,
  seenPence: pence(4_500),
  seenRevision: 1,
  sku: 'KETTLE',
  slug: 'copper-kettle',
  name: 'Copper kettle',
  maker: null,
  icon: 'kettle',
  tint: 1,
  pricePence: pence(4_500),
  revision: 1,
  abv: null,
  contentsAmount: null,
  contentsMeasure: null,
  vat: 'standard',
  age: 'none',
  perishable: false,
  madeToMeasure: false,
  personalisable: false,
  hygieneSealed: false,
  mediaSealed: false,
  route: 'warehouse',
  supplier: null,
  specialConditions: [],
  published: true,
  place: 'warehouse',
  available: 10,
  ...more,
});

test('two kettles and their delivery, with the VAT that is inside', () => {
  const { goodsPence, deliveryPence, totalPence, vatPence, units } = priceBasket([row({ quantity: 2 })], flat);
  expect({ goodsPence, deliveryPence, totalPence, vatPence, units }).toEqual({
    goodsPence: 9_000,
    deliveryPence: 395,
    totalPence: 9_395,
    vatPence: 1_500 + 66,
    units: 2,
  });
});

test('the delivery of a book alone holds no VAT, and with a kettle of the same price half of it does', () => {
  const book = row({ productId: 'book', vat: 'zero' });
  expect(priceBasket([book], flat).vatPence).toBe(0);
  expect(priceBasket([row(), book], { ...flat, deliveryOf: () => pence(600) }).vatPence).toBe(750 + 50);
});

test('an empty basket costs nothing to deliver', () => {
  expect(priceBasket([], flat)).toMatchObject({
    goodsPence: 0,
    deliveryPence: 0,
    totalPence: 0,
    vatPence: 0,
    units: 0,
  });
});

test('all that changed since it went in is told', () => {
  const changed = row({ pricePence: pence(4_000), revision: 2, quantity: 3, available: 2 });
  expect(priceBasket([changed], flat).lines[0]?.changes).toEqual([
    { what: 'price', wasPence: 4_500, nowPence: 4_000 },
    { what: 'stock', available: 2 },
    { what: 'description' },
  ]);
});

test('what is gone is told alone and costs nothing', () => {
  const gone = row({ published: false, pricePence: pence(4_000), available: 0 });
  expect(priceBasket([gone], flat)).toMatchObject({
    totalPence: 0,
    units: 0,
    lines: [{ changes: [{ what: 'gone' }] }],
  });
});

test("what the shopper's own checkout holds is not short", () => {
  const last = row({ available: 0 });
  expect(priceBasket([last], { ...flat, held: new Map([['kettle', 1]]) }).lines[0]?.changes).toEqual([]);
});

const rows = fc.array(
  fc
    .record({
      pricePence: fc.integer({ min: 1, max: 500_000 }).map(pence),
      quantity: fc.integer({ min: 1, max: 99 }),
      vat: fc.constantFrom<Vat>('standard', 'reduced', 'zero'),
      published: fc.boolean(),
    })
    .map(row),
  { maxLength: 20 },
);

test('the total is always the goods and their delivery, and the VAT is never more than a sixth of it', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 5_000 }), (all, delivery) => {
      const basket = priceBasket(all, { deliveryOf: () => pence(delivery), rates });
      expect(basket.totalPence).toBe(basket.goodsPence + basket.deliveryPence);
      expect(basket.goodsPence).toBe(basket.lines.reduce((all, line) => all + line.totalPence, 0));
      expect(basket.vatPence).toBeLessThanOrEqual(Math.ceil(basket.totalPence / 6) + basket.lines.length);
    }),
  );
});
