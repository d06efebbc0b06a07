import { expect, test } from 'vitest';
import { count, days, type Figure, minutes, months, percent, pounds, timeOfDay, words, years } from '../terms.ts';
import { figureAsTyped, readTyped } from './typed-figure.ts';

test.each<[Figure, string]>([
  [days(14), '14'],
  [months(24), '24'],
  [years(18), '18'],
  [minutes(5), '5'],
  [count(99), '99'],
  [pounds(3.95), '3.95'],
  [pounds(0.29), '0.29'],
  [percent(0.5), '0.5'],
  [timeOfDay('07:00'), '07:00'],
  [timeOfDay('24:00'), '24:00'],
  [words('England', 'Wales, too'), 'England; Wales, too'],
])('a figure is typed as it is shown', (figure, typed) => {
  expect(figureAsTyped(figure)).toBe(typed);
  expect(readTyped(figure, ` ${typed} `)).toEqual(figure);
});

test.each<[Figure, string]>([
  [days(14), ''],
  [days(14), '-1'],
  [days(14), '1.5'],
  [days(14), '14 days'],
  [pounds(1), '1.234'],
  [pounds(1), '1,00'],
  [percent(1), '100.5'],
  [timeOfDay('07:00'), '7:00'],
  [timeOfDay('07:00'), '24:01'],
  [words('a'), 'a; ; b'],
])('what is no such figure is none', (like, typed) => {
  expect(readTyped(like, typed)).toBeUndefined();
});
