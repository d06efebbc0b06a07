import { workingDays } from '../../lib/calendar.ts';
import { londonDate, londonTime } from '../../lib/time.ts';
import type { DeliveryMethod, Zone } from './delivery-methods.ts';
import { type Arrival, deliveryDays } from './rules/delivery-days.ts';
import { supplierById } from './suppliers.ts';
import { outletsTerms } from './terms.ts';

/** The warehouse works on the working days of England, wherever the parcel goes. */
const calendar = workingDays('england-and-wales');

/** When something ordered now by this method would arrive; what a supplier sends takes its lead time longer. */
export function deliveryPromise(
  method: DeliveryMethod,
  { now, zone = 'mainland', supplier }: { now: Temporal.Instant; zone?: Zone; supplier?: string | null },
  figures: typeof outletsTerms.figures = outletsTerms.figures,
): Arrival {
  const leadDays = supplier ? supplierById(supplier).leadDays : 0;
  return deliveryDays(method, { day: londonDate(now), time: londonTime(now), zone, leadDays }, figures, calendar);
}
