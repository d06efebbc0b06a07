import { expect, test } from 'vitest';
import { workingDays } from '../../../lib/calendar.ts';
import { timeOfDay } from '../../../lib/terms.ts';
import { deliveryDays } from './delivery-days.ts';

const standard = { workingDays: { first: 3, last: 5 }, extraDays: { highlands: 2 } };
const england = workingDays('england-and-wales');

test.each<[why: string, day: string, time: string, zone: string, leadDays: number, earliest: string, latest: string]>([
  ['Monday morning counts from Monday', '2026-03-02', '09:00', 'mainland', 0, '2026-03-05', '2026-03-09'],
  ['a minute to eight is in time', '2026-03-02', '19:59', 'mainland', 0, '2026-03-05', '2026-03-09'],
  ['eight is tomorrow', '2026-03-02', '20:00', 'mainland', 0, '2026-03-06', '2026-03-10'],
  [
    'Good Friday and Easter Monday are no working days',
    '2026-04-01',
    '09:00',
    'mainland',
    0,
    '2026-04-08',
    '2026-04-10',
  ],
  ['the Highlands take two days more', '2026-03-02', '09:00', 'highlands', 0, '2026-03-09', '2026-03-11'],
  ['a supplier takes its own time first', '2026-03-02', '09:00', 'mainland', 7, '2026-03-16', '2026-03-18'],
])('%s', (_, day, time, zone, leadDays, earliest, latest) => {
  const placed = { day: Temporal.PlainDate.from(day), time: Temporal.PlainTime.from(time), zone, leadDays };
  const days = deliveryDays(standard, placed, { orderBy: timeOfDay('20:00') }, england);
  expect([days.earliest.toString(), days.latest.toString()]).toEqual([earliest, latest]);
});
