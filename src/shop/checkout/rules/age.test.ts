import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proves } from '../../../../test/proves.ts';
import { checkoutTerms } from '../terms.ts';
import { ageOn, oldestNeeded, provedAge } from './age.ts';

proves('alcohol.min-age-18', 'alcohol.liqueur-chocolates-16', 'alcohol.dob-at-order');

const { figures } = checkoutTerms;
const day = (text: string) => Temporal.PlainDate.from(text);
const wine = { name: 'Red wine', age: 'alcohol' } as const;
const chocolates = { name: 'Brandy chocolates', age: 'liqueur-chocolate' } as const;

test.each([
  ['the day before the birthday', '2008-05-02', '2026-05-01', 17],
  ['the birthday itself counts', '2008-05-01', '2026-05-01', 18],
  ['born on 29 February, on 28 February', '2008-02-29', '2026-02-28', 17],
  ['born on 29 February, on 1 March', '2008-02-29', '2026-03-01', 18],
  ['born on 29 February, on 29 February', '2008-02-29', '2028-02-29', 20],
])('%s', (_, born, on, age) => {
  expect(ageOn(day(born), day(on))).toBe(age);
});

test('a birthday is one more year, whatever the day, and the day before it is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 90 }), (days, years) => {
      const born = day('1920-01-01').add({ days });
      const birthday = Temporal.PlainDate.from({ year: born.year + years, month: born.month, day: 1 }).add({
        days: born.day - 1,
      });
      expect(ageOn(born, birthday)).toBe(years);
      expect(ageOn(born, birthday.subtract({ days: 1 }))).toBe(years - 1);
    }),
  );
});

test('the oldest age that anything asks for is what is asked, and what nobody knows counts as alcohol', () => {
  expect(oldestNeeded([], figures)).toBe(0);
  expect(oldestNeeded([chocolates], figures)).toBe(16);
  expect(oldestNeeded([chocolates, wine], figures)).toBe(18);
  expect(oldestNeeded([{ name: 'A bottle', age: 'unknown' }], figures)).toBe(18);
});

test('somebody of 17 may have the chocolates and not the wine', () => {
  const verdict = provedAge({ born: day('2009-01-01'), today: day('2026-05-01'), lines: [chocolates, wine] }, figures);
  expect(verdict).toEqual({
    provedAge: 16,
    refusals: [{ clause: 'alcohol.min-age-18', facts: { names: ['Red wine'], on: '1 May 2026' } }],
  });
});

test('somebody of 15 is told of both, alcohol first', () => {
  const verdict = provedAge({ born: day('2011-01-01'), today: day('2026-05-01'), lines: [chocolates, wine] }, figures);
  expect(verdict.provedAge).toBe(0);
  expect(verdict.refusals.map(({ clause }) => clause)).toEqual(['alcohol.min-age-18', 'alcohol.liqueur-chocolates-16']);
});

test('no more is kept of an age than the limit that it reaches', () => {
  expect(provedAge({ born: day('1930-01-01'), today: day('2026-05-01'), lines: [wine] }, figures).provedAge).toBe(18);
});
