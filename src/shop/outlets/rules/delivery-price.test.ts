import { expect, test } from 'vitest';
import { pence } from '../../../lib/money.ts';
import { pounds } from '../../../lib/terms.ts';
import { deliveryPrice, type PricedMethod } from './delivery-price.ts';

const figures = {
  standardDelivery: pounds(3.95),
  standardFreeOver: pounds(50),
  namedDayDelivery: pounds(6.95),
  collection: pounds(2),
  collectionFreeOver: pounds(30),
};
const standard: PricedMethod = { price: 'standardDelivery', freeOver: 'standardFreeOver' };

test.each<[why: string, method: PricedMethod, goods: number, price: number]>([
  ['a penny below the threshold is paid for', standard, 4_999, 395],
  ['the threshold itself is free', standard, 5_000, 0],
  ['a named day is never free', { price: 'namedDayDelivery' }, 90_000, 695],
  ['a small order that is collected costs £2', { price: 'collection', freeOver: 'collectionFreeOver' }, 2_999, 200],
])('%s', (_, method, goods, price) => {
  expect(deliveryPrice(method, pence(goods), figures)).toBe(price);
});
