import fc from 'fast-check';
import { expect, test } from 'vitest';
import { basisPoints, inPounds, pence, share, sum, vatInside } from './money.ts';

const amounts = fc.integer({ min: 0, max: 10_000_000 }).map(pence);

test('money is a whole number of pence', () => {
  expect(() => pence(0.5)).toThrow('not a whole number of pence: 0.5');
  expect(() => pence(Number.NaN)).toThrow();
});

test('a penny shared over three equal lines goes to the first', () => {
  expect(share(pence(1), [pence(1000), pence(1000), pence(1000)])).toEqual([1, 0, 0]);
});

test('the odd pennies go to the largest remainders', () => {
  expect(share(pence(100), [pence(1), pence(1), pence(4)])).toEqual([17, 17, 66]);
  expect(share(pence(100), [pence(3), pence(2), pence(2)])).toEqual([43, 29, 28]);
});

test('the parts always add up to the whole', () => {
  fc.assert(
    fc.property(amounts, fc.array(amounts, { minLength: 1, maxLength: 30 }), (total, weights) => {
      fc.pre(sum(weights) > 0);
      expect(sum(share(total, weights))).toBe(total);
    }),
  );
});

test.each([
  [12000, 2000, 2000],
  [1, 2000, 0],
  [3, 2000, 1],
  [1050, 500, 50],
  [999, 0, 0],
])('the VAT inside %d pence at %d basis points is %d', (gross, rate, vat) => {
  expect(vatInside(pence(gross), basisPoints(rate))).toBe(vat);
});

test('pounds are written as a shop writes them', () => {
  expect(inPounds(pence(123450))).toBe('£1,234.50');
});
