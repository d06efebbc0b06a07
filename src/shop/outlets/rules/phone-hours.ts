import type { TimeOfDay } from '../../../lib/terms.ts';

export interface PhoneLine {
  open: boolean;
  /** What the line above each page says. */
  words: string;
}

/**
 * Whether customer service can be rung at this time of day in London, and until or from when.
 *
 * The first second of the opening hour is open and the closing hour is not; where the day ends at midnight, 23:59:59
 * is open. It is the same every day, bank holidays included (contact.before-order).
 */
export function phoneHours(
  time: Temporal.PlainTime,
  { opensAt, closesAt }: { opensAt: TimeOfDay; closesAt: TimeOfDay },
): PhoneLine {
  const minutes = time.hour * 60 + time.minute;
  const open = minutes >= opensAt.minutes && minutes < closesAt.minutes;
  return { open, words: open ? `Customer service is open until ${closesAt}` : `Customer service opens at ${opensAt}` };
}
