/** The shop's own zone: what is promised in days is promised in London days. */
export const london = 'Europe/London';

/** The London calendar day on which something happened. */
export const londonDate = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(london).toPlainDate();

/** The London wall clock at which something happened. */
export const londonTime = (at: Temporal.Instant): Temporal.PlainTime => at.toZonedDateTimeISO(london).toPlainTime();

/** The first moment of a London day. */
export const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime(london).toInstant();

/** The first moment that is no longer in this London day: an end that does not count. */
export const endOf = (day: Temporal.PlainDate): Temporal.Instant => startOf(day.add({ days: 1 }));

/** The moment at which a London wall clock shows this day and time; a time skipped in spring is an hour later. */
export const londonInstant = (day: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: london, plainTime: time }).toInstant();

export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;

/** Where the time comes from: the machine's clock, or the row in the database that a person moves. */
export type Now = () => Temporal.Instant;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 1 May 2026. Written by hand: `Intl` takes a hundred times as long, a tenth of a product page. */
export const inWords = ({ day, month, year }: Temporal.PlainDate): string => `${day} ${months[month - 1]} ${year}`;

/** 7pm, 7:30pm, noon and midnight as a shop says them. */
export function timeInWords(time: Temporal.PlainTime): string {
  if (time.hour === 0 && time.minute === 0) return 'midnight';
  const hour = time.hour % 12 || 12;
  const minutes = time.minute === 0 ? '' : `:${String(time.minute).padStart(2, '0')}`;
  return `${hour}${minutes}${time.hour < 12 ? 'am' : 'pm'}`;
}

/** 1 May 2026, 7:30pm, by the clock in London. */
export const momentInWords = (at: Temporal.Instant): string =>
  `${inWords(londonDate(at))}, ${timeInWords(londonTime(at))}`;
