import { expect, test } from 'vitest';
import { pence } from '../../../lib/money.ts';
import { percent } from '../../../lib/terms.ts';
import { needsSecondPerson } from './needs-second-person.ts';

test.each<[why: string, from: number, to: number, needs: boolean]>([
  ['30 % down is one person’s to change', 10_000, 7_000, false],
  ['a penny more is not', 10_000, 6_999, true],
  ['30 % up is', 10_000, 13_000, false],
  ['a penny more is not', 10_000, 13_001, true],
  ['a nought that is missing is caught', 100_000, 10_000, true],
  ['the same price changes nothing', 499, 499, false],
])('%s', (_, from, to, needs) => {
  expect(needsSecondPerson(pence(from), pence(to), { changedAloneUpTo: percent(30) })).toBe(needs);
});
