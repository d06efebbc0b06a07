import { type Division, workingDays } from '../../lib/calendar.ts';
import { nothing, type Pence } from '../../lib/money.ts';
import { londonDate } from '../../lib/time.ts';
import type { PricedBasket } from '../basket/index.ts';
import {
  collectionOutlets,
  type DeliveryMethod,
  deliveryPromise,
  type Outlet,
  outletsTerms,
} from '../outlets/index.ts';
import { figuresOf } from '../terms/index.ts';
import { type Conditions, pricingOf } from './conditions.ts';
import type { Address, Choice } from './db.ts';
import { namedDays } from './rules/named-days.ts';

/** A way for this basket to reach this address or a shop, with what it costs and when it comes. */
export interface Option {
  method: DeliveryMethod;
  pence: Pence;
  earliest: Temporal.PlainDate;
  latest: Temporal.PlainDate;
  /** The days to choose from, where one is chosen. */
  days: Temporal.PlainDate[];
}

const daysOffered = 14;

const divisions: Readonly<Record<string, Division>> = { Scotland: 'scotland', 'Northern Ireland': 'northern-ireland' };

/** The zone decides how long it takes; until an address is known, the mainland stands for it. */
interface Where {
  zone: Address['zone'];
  nation: string;
}

/** All ways that a basket can go: those that reach the address, and collection unless something in it cannot be. */
export function deliveryOptions(
  conditions: Conditions,
  basket: PricedBasket,
  where: Where | undefined,
  now: Temporal.Instant,
): Option[] {
  if (isByEmail(basket)) return conditions.site.deliveryMethods.slice(0, 1).map((method) => byEmail(method, now));
  return conditions.site.deliveryMethods
    .filter((method) => method.kind === 'collection' || !where || reaches(method, where.zone))
    .filter(({ kind }) => kind === 'delivery' || basket.lines.every(({ route }) => route !== 'supplier-direct'))
    .map((method) => optionOf(method, conditions, basket, where, now));
}

/** Nothing in it needs a van: the address only says whose law and whose VAT it is sold under. */
export const isByEmail = ({ lines }: Pick<PricedBasket, 'lines'>): boolean =>
  lines.length > 0 && lines.every(({ route }) => route === 'e-delivery');

function byEmail(method: DeliveryMethod, now: Temporal.Instant): Option {
  const today = londonDate(now);
  return { method: { ...method, name: 'Email' }, pence: nothing, earliest: today, latest: today, days: [] };
}

export const reaches = ({ zones }: DeliveryMethod, zone: string): boolean => zones.some((each) => each === zone);

function optionOf(
  method: DeliveryMethod,
  conditions: Conditions,
  basket: PricedBasket,
  where: Where | undefined,
  now: Temporal.Instant,
): Option {
  const figures = figuresOf(conditions.version, outletsTerms);
  const zone = conditions.site.deliveryMethods.flatMap(({ zones }) => zones).find((each) => each === where?.zone);
  const suppliers = [null, ...new Set(basket.lines.flatMap(({ supplier }) => supplier ?? []))];
  const arrivals = suppliers.map((supplier) =>
    deliveryPromise(method, { now, supplier, ...(zone && { zone }) }, figures),
  );
  const earliest = latestOf(arrivals.map((arrival) => arrival.earliest));
  const calendar = workingDays(divisions[where?.nation ?? ''] ?? 'england-and-wales');
  return {
    method,
    pence: pricingOf(conditions, method).deliveryOf(basket.goodsPence),
    earliest,
    latest: latestOf(arrivals.map((arrival) => arrival.latest)),
    days: method.choosesDay ? namedDays(earliest, daysOffered, calendar) : [],
  };
}

const latestOf = (days: readonly Temporal.PlainDate[]): Temporal.PlainDate =>
  days.reduce((a, b) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a));

/** The option that a choice names, if it can still be had: a day that has passed cannot. */
export function chosenOption(
  options: readonly Option[],
  { method, on, shop }: Choice,
  shops: readonly Outlet[],
): Option | undefined {
  const option = options.find((each) => each.method.id === method);
  if (!option) return undefined;
  if (option.method.choosesDay && !option.days.some((day) => day.toString() === on)) return undefined;
  if (option.method.kind === 'collection' && !shops.some(({ id }) => id === shop)) return undefined;
  return option;
}

export const shopsOf = ({ site }: Conditions): readonly Outlet[] => collectionOutlets(site.id);
