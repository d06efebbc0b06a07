import { expect, test } from 'vitest';
import { timeOfDay } from '../../../lib/terms.ts';
import { phoneHours } from './phone-hours.ts';

const figures = { opensAt: timeOfDay('07:00'), closesAt: timeOfDay('24:00') };

test.each<[time: string, open: boolean, words: string]>([
  ['06:59:59', false, 'Customer service opens at 7am'],
  ['07:00:00', true, 'Customer service is open until midnight'],
  ['23:59:59', true, 'Customer service is open until midnight'],
  ['00:00:00', false, 'Customer service opens at 7am'],
])('at %s the line is open: %s', (time, open, words) => {
  expect(phoneHours(Temporal.PlainTime.from(time), figures)).toEqual({ open, words });
});
