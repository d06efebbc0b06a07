import type { Days } from '../../../lib/terms.ts';

/** The last day on which a parcel can be collected: the day of the notice is day 0. */
export const collectBy = (readyOn: Temporal.PlainDate, collectWithin: Days): Temporal.PlainDate =>
  readyOn.add({ days: collectWithin.days });
