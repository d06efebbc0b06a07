import type { Db } from '../../lib/db.ts';
import type { Refusal } from '../../lib/terms.ts';
import { isInTerritory, readPostcode, refuseOutlets } from '../outlets/index.ts';
import type { Choice, Contact } from './db.ts';
import { chosenOption, deliveryOptions, shopsOf } from './delivery-options.ts';
import { keepStep, type StepOutcome } from './reopen-checkout.ts';
import { type CheckoutView, viewCheckout } from './view-checkout.ts';

export const giveContact = (
  db: Db,
  checkoutId: string,
  contact: Contact,
  now: Temporal.Instant,
): Promise<StepOutcome> => keepStep(db, checkoutId, { contact }, now);

export interface GivenAddress {
  line1: string;
  line2?: string | undefined;
  town: string;
  county?: string | undefined;
  postcode: string;
}

export type DeliveryOutcome =
  | StepOutcome
  | { done: 'refused'; refusals: Refusal[] }
  | { done: 'wrong'; field: 'postcode' | 'method' | 'on' | 'shop' };

/**
 * Where the order goes and how. The postcode decides whether it lies where we deliver, and by which services.
 *
 * What cannot be had by now, such as a day that has just passed, is the name of a field; what the terms exclude is refused.
 */
export async function chooseDelivery(
  db: Db,
  checkoutId: string,
  wish: { choice: Choice; address?: GivenAddress | undefined },
  now: Temporal.Instant,
): Promise<DeliveryOutcome> {
  const view = await viewCheckout(db, checkoutId, now);
  if (!view) return { done: 'not-there' };
  const method = view.conditions.site.deliveryMethods.find(({ id }) => id === wish.choice.method);
  if (!method) return { done: 'wrong', field: 'method' };
  return method.kind === 'collection'
    ? collectAt(db, view, wish.choice, now)
    : deliverTo(db, view, wish.choice, wish.address, now);
}

async function collectAt(db: Db, view: CheckoutView, choice: Choice, now: Temporal.Instant): Promise<DeliveryOutcome> {
  const { checkout, conditions, basket } = view;
  const options = deliveryOptions(conditions, basket, undefined, now);
  if (!options.some(({ method }) => method.id === choice.method)) return { done: 'wrong', field: 'method' };
  if (!chosenOption(options, choice, shopsOf(conditions))) return { done: 'wrong', field: 'shop' };
  return keepStep(db, checkout.id, { address: checkout.address, delivery: choice }, now);
}

async function deliverTo(
  db: Db,
  { checkout, conditions, basket }: CheckoutView,
  choice: Choice,
  given: GivenAddress | undefined,
  now: Temporal.Instant,
): Promise<DeliveryOutcome> {
  const place = given && readPostcode(given.postcode);
  if (!place) return { done: 'wrong', field: 'postcode' };
  const { nation, postcode, zone } = place;
  if (!isInTerritory(nation, conditions.figures.unitedKingdom)) {
    return { done: 'refused', refusals: [refuseOutlets('def.uk-territory', { nation, postcode })] };
  }
  const options = deliveryOptions(conditions, basket, { zone, nation }, now);
  const method = conditions.site.deliveryMethods.find(({ id }) => id === choice.method);
  if (method && !options.some((option) => option.method.id === method.id)) {
    const refusal = refuseOutlets('wr-delivery.restricted-areas', { postcode, service: method.name });
    return { done: 'refused', refusals: [refusal] };
  }
  if (!chosenOption(options, choice, [])) return { done: 'wrong', field: 'on' };
  const { line1, line2, town, county } = given;
  const address = { line1, ...(line2 && { line2 }), town, ...(county && { county }), postcode, nation, zone };
  return keepStep(db, checkout.id, { address, delivery: choice }, now);
}
