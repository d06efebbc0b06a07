import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId, newOrderNumber, readOrderNumber } from './ids.ts';

test('ids made later sort later', () => {
  expect(newId(1000) < newId(1001)).toBe(true);
  expect(newId(1)).toMatch(/^00000000-0001-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('an order number can be read back however it was typed', () => {
  const number = newOrderNumber();
  expect(number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/);
  expect(readOrderNumber(` ${number.toLowerCase().replaceAll('-', ' ')} `)).toBe(number);
});

test('one wrong letter is noticed', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (place, letter) => {
      const letters = [...newOrderNumber().replaceAll('-', '')];
      fc.pre(letters[place] !== letter);
      letters[place] = letter;
      expect(readOrderNumber(letters.join(''))).toBeUndefined();
    }),
  );
});

test('what cannot be an order number is not one', () => {
  expect(readOrderNumber('')).toBeUndefined();
  expect(readOrderNumber('UUUU-UUUU-UU')).toBeUndefined();
});
