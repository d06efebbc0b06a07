import bankHolidays from './calendar/bank-holidays.json' with { type: 'json' };

export type Division = 'england-and-wales' | 'scotland' | 'northern-ireland';

/** The days on which a part of the United Kingdom works: Monday to Friday without its bank holidays. */
export interface WorkingDays {
  isWorkingDay(day: Temporal.PlainDate): boolean;
  /** The day itself when it is a working day, otherwise the next one. */
  onOrAfter(day: Temporal.PlainDate): Temporal.PlainDate;
  /** The nth working day after a day; the day itself does not count. */
  after(day: Temporal.PlainDate, workingDays: number): Temporal.PlainDate;
}

/** GOV.UK publishes the bank holidays of the three divisions; the file covers 2012 to 2028. */
export function workingDays(division: Division): WorkingDays {
  const holidays = new Set(bankHolidays[division].events.map(({ date }) => date));
  const isWorkingDay = (day: Temporal.PlainDate) => day.dayOfWeek <= 5 && !holidays.has(day.toString());
  const onOrAfter = (day: Temporal.PlainDate): Temporal.PlainDate => {
    let next = day;
    while (!isWorkingDay(next)) next = next.add({ days: 1 });
    return next;
  };
  return {
    isWorkingDay,
    onOrAfter,
    after(day, count) {
      let next = day;
      for (let left = count; left > 0; left -= 1) next = onOrAfter(next.add({ days: 1 }));
      return next;
    },
  };
}
