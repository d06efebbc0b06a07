import { workingDays } from '../../lib/calendar.ts';
import { londonDate, londonTime } from '../../lib/time.ts';
import type { DeliveryMethod, Zone } from './delivery-methods.ts';
import { eachMinute } from './each-minute.ts';
import { type Arrival, deliveryDays } from './rules/delivery-days.ts';
import { supplierById } from './suppliers.ts';
import { outletsTerms } from './terms.ts';

/** The warehouse works on the working days of England, wherever the parcel goes. */
const calendar = workingDays('england-and-wales');

type Figures = typeof outletsTerms.figures;

interface Route {
  method: DeliveryMethod;
  zone: Zone;
  supplier: string | null;
}

function arrival({ method, zone, supplier }: Route, now: Temporal.Instant, figures: Figures): Arrival {
  const leadDays = supplier ? supplierById(supplier).leadDays : 0;
  return deliveryDays(method, { day: londonDate(now), time: londonTime(now), zone, leadDays }, figures, calendar);
}

const kept = new Map<string, (name: string, figures: Figures, now: Temporal.Instant) => Arrival>();

/** When something ordered now by this method would arrive; what a supplier sends takes its lead time longer. */
export function deliveryPromise(
  method: DeliveryMethod,
  { now, zone = 'mainland', supplier = null }: { now: Temporal.Instant; zone?: Zone; supplier?: string | null },
  figures: Figures = outletsTerms.figures,
): Arrival {
  const name = `${method.id} ${zone} ${supplier}`;
  const asked = kept.get(name) ?? eachMinute((each: Figures, at) => arrival({ method, zone, supplier }, at, each));
  kept.set(name, asked);
  return asked(name, figures, now);
}
