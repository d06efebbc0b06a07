import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { readFields } from '../../lib/http/fields.ts';
import { PoundsField, poundsTyped } from './pounds.ts';

const Form = Type.Object({ pounds: PoundsField });

test.each([
  ['12', 1_200],
  ['12.50', 1_250],
  ['£1,234.50', 123_450],
  ['0.07', 7],
  ['19.99', 1_999],
])('%s is read to the penny', (typed, amount) => {
  expect(readFields(Form, { pounds: typed }).errors).toBeUndefined();
  expect(poundsTyped(typed)).toBe(amount);
});

test.each(['0', '0.00', '12.5', '1,2.00', '-3', 'twelve', '12.505'])('%s is no price', (typed) => {
  expect(readFields(Form, { pounds: typed }).errors).toEqual([
    { field: 'pounds', reason: 'Write an amount above nothing in pounds, for instance 12.50.' },
  ]);
});
