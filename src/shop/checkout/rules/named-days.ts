import type { WorkingDays } from '../../../lib/calendar.ts';

/**
 * The days that a shopper can choose from: from the earliest on, Monday to Saturday, without the bank holidays of the
 * nation that it goes to.
 */
export function namedDays(earliest: Temporal.PlainDate, howMany: number, calendar: WorkingDays): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let day = earliest; days.length < howMany; day = day.add({ days: 1 })) {
    if (day.dayOfWeek === 6 || calendar.isWorkingDay(day)) days.push(day);
  }
  return days;
}
