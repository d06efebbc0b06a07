import { expect, test } from 'vitest';
import { isAllowedPhone } from './phone-prefix.ts';

test.each<[number: string, allowed: boolean]>([
  ['03069 990140', true],
  ['020 7946 0000', true],
  ['01632 960000', true],
  ['08081 570000', true],
  ['0845 604 9049', false],
  ['0870 123 4567', false],
  ['0909 879 0000', false],
  ['07700 900000', false],
  ['3069 990140', false],
])('customers may be asked to ring %s: %s', (number, allowed) => {
  expect(isAllowedPhone(number)).toBe(allowed);
});
