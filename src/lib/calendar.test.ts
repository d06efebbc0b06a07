import { expect, test } from 'vitest';
import { workingDays } from './calendar.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const england = workingDays('england-and-wales');

test('Good Friday moves a day to the Tuesday after Easter', () => {
  expect(england.onOrAfter(day('2026-04-03'))).toEqual(day('2026-04-07'));
});

test('Scotland works on Easter Monday', () => {
  expect(workingDays('scotland').onOrAfter(day('2026-04-03'))).toEqual(day('2026-04-06'));
});

test('seven working days after the end of December pass over New Year', () => {
  expect(england.after(day('2025-12-31'), 7)).toEqual(day('2026-01-12'));
});

test('the first Jubilee weekend of 2022 had two bank holidays', () => {
  expect(england.isWorkingDay(day('2022-06-02'))).toBe(false);
  expect(england.isWorkingDay(day('2022-06-03'))).toBe(false);
  expect(england.isWorkingDay(day('2022-06-06'))).toBe(true);
});
