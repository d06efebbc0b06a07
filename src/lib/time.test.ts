import { expect, test } from 'vitest';
import { endOf, inWords, londonDate, londonInstant, momentInWords, startOf, timeInWords } from './time.ts';

const instant = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);

test('half past eleven at night in summer UTC is the next day in London', () => {
  expect(londonDate(instant('2026-06-30T23:30:00Z'))).toEqual(day('2026-07-01'));
  expect(londonDate(instant('2026-12-31T23:30:00Z'))).toEqual(day('2026-12-31'));
});

test('a London day has 23 hours when the clocks go forward and 25 when they go back', () => {
  const hours = (text: string) =>
    startOf(day(text))
      .until(endOf(day(text)))
      .total('hours');
  expect(hours('2026-03-29')).toBe(23);
  expect(hours('2026-10-25')).toBe(25);
  expect(hours('2026-05-01')).toBe(24);
});

test('a time that spring skips is taken an hour later', () => {
  expect(londonInstant(day('2026-03-29'), Temporal.PlainTime.from('01:30'))).toEqual(instant('2026-03-29T01:30:00Z'));
});

test('dates and times are written as a shop writes them', () => {
  expect(inWords(day('2026-05-01'))).toBe('1 May 2026');
  expect(timeInWords(Temporal.PlainTime.from('19:00'))).toBe('7pm');
  expect(timeInWords(Temporal.PlainTime.from('00:30'))).toBe('12:30am');
  expect(momentInWords(instant('2026-05-01T18:30:00Z'))).toBe('1 May 2026, 7:30pm');
});
