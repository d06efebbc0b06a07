import type { WorkingDays } from '../../../lib/calendar.ts';
import type { TimeOfDay } from '../../../lib/terms.ts';

export interface Arrival {
  earliest: Temporal.PlainDate;
  latest: Temporal.PlainDate;
}

export interface MethodDays {
  workingDays: { first: number; last: number };
  extraDays: Readonly<Record<string, number | undefined>>;
}

/**
 * The days on which an order placed now arrives.
 *
 * After the hour of the cut-off the order counts as placed on the next day. A supplier's lead time comes on top, in
 * working days as well.
 */
export function deliveryDays(
  { workingDays, extraDays }: MethodDays,
  {
    day,
    time,
    zone,
    leadDays = 0,
  }: { day: Temporal.PlainDate; time: Temporal.PlainTime; zone: string; leadDays?: number },
  { orderBy }: { orderBy: TimeOfDay },
  calendar: WorkingDays,
): Arrival {
  const placed = time.hour * 60 + time.minute < orderBy.minutes ? day : day.add({ days: 1 });
  const more = (extraDays[zone] ?? 0) + leadDays;
  return {
    earliest: calendar.after(placed, workingDays.first + more),
    latest: calendar.after(placed, workingDays.last + more),
  };
}
