import { expect, test } from 'vitest';
import { type Contents, unitPrice, unitPriceInWords } from './unit-price.ts';

test.each<[why: string, pence: number, contents: Contents, wine: boolean, words: string | undefined]>([
  ['a can of beer by 100 ml', 260, { amount: '355.000', measure: 'ml' }, false, '73.2p per 100 ml'],
  ['squash by the litre', 300, { amount: '3000', measure: 'ml' }, false, '£1.00 per litre'],
  ['half a bottle of wine by the bottle', 600, { amount: '375', measure: 'ml' }, true, '£12.00 per 75 cl'],
  ['a bottle of wine says nothing twice', 1200, { amount: '750', measure: 'ml' }, true, undefined],
  ['cheese by 100 g', 250, { amount: '350', measure: 'g' }, false, '71.4p per 100 g'],
  ['flour by the kilo', 120, { amount: '1500', measure: 'g' }, false, '80p per kg'],
  ['paper by the sheet', 499, { amount: '500', measure: 'each' }, false, '1p each'],
  ['one thing says nothing twice', 499, { amount: '1', measure: 'each' }, false, undefined],
  ['half a penny above a pound is rounded up', 1001, { amount: '200', measure: 'g' }, false, '£5.01 per 100 g'],
])('%s', (_, price, contents, wine, words) => {
  const unit = unitPrice(price, contents, wine);
  expect(unit && unitPriceInWords(unit)).toBe(words);
});

test('what is not measured has no unit price', () => {
  expect(unitPrice(999, undefined, false)).toBeUndefined();
});
