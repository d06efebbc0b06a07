import { expect, test } from 'vitest';
import { isVatNumber } from './vat-number.ts';

test.each<[number: string, adds: boolean]>([
  ['GB012345620', true],
  ['GB 0234567 90', true],
  ['GB232457280', true],
  ['GB012345621', false],
  ['GB102345620', false],
  ['012345620', false],
])('the VAT number %s adds up: %s', (number, adds) => {
  expect(isVatNumber(number)).toBe(adds);
});
