import type { Db, Read } from '../../lib/db.ts';
import { londonDate } from '../../lib/time.ts';
import { type PricedBasket, pricedBasket } from '../basket/index.ts';
import { findCustomer } from '../identity/index.ts';
import { outletById } from '../outlets/index.ts';
import { type Conditions, conditionsOf, pricingOf } from './conditions.ts';
import { type Checkout, findCheckout } from './db.ts';
import { chosenOption, deliveryOptions, type Option, reaches, shopsOf } from './delivery-options.ts';
import { oldestNeeded } from './rules/age.ts';
import { canOrder, type Destination, type OrderFacts, type Verdict } from './rules/can-order.ts';
import { currentStep, type StepFacts, type StepName, stepsOf } from './rules/current-step.ts';
import { digestOf, type ShownOrder, shownOrder } from './shown-order.ts';

/** A checkout with everything that is true of it at this moment. */
export interface CheckoutView {
  checkout: Checkout;
  conditions: Conditions;
  basket: PricedBasket;
  options: Option[];
  /** The chosen way, while it can still be had. */
  option: Option | undefined;
  steps: StepName[];
  step: StepName;
  neededAge: number;
  verdict: Verdict;
  /** Once every step is done: the order as it would be placed, and what stands for all of it. */
  order: { shown: ShownOrder; digest: string } | undefined;
}

export async function viewCheckout(
  db: Db,
  checkoutId: string,
  now: Temporal.Instant,
): Promise<CheckoutView | undefined> {
  const checkout = await findCheckout(db, checkoutId);
  return checkout && lookAt(db, checkout, await conditionsOf(db, checkout.site, now), now);
}

/** Prices, stock, descriptions and the gate, all read now: in a transaction that holds the checkout, nothing moves it. */
export async function lookAt(
  read: Read,
  checkout: Checkout,
  conditions: Conditions,
  now: Temporal.Instant,
  termsAccepted: OrderFacts['termsAccepted'] = 'not-asked',
): Promise<CheckoutView> {
  const method = conditions.site.deliveryMethods.find(({ id }) => id === checkout.delivery?.method);
  const nation = method?.kind === 'delivery' ? checkout.address?.nation : undefined;
  const basket = await pricedBasket(read, checkout.basketId, {
    ...pricingOf(conditions, method, nation),
    held: heldBy(checkout),
  });
  const customer = checkout.customerId === null ? undefined : await findCustomer(read, checkout.customerId);
  const accountHeld = (customer?.heldBecause ?? null) !== null;
  const options = deliveryOptions(conditions, basket, checkout.address ?? undefined, now);
  const option = checkout.delivery ? chosenOption(options, checkout.delivery, shopsOf(conditions)) : undefined;
  const facts = factsOf(checkout, conditions, basket, now);
  const steps: StepFacts = {
    contact: checkout.contact !== null,
    delivery: option !== undefined,
    neededAge: oldestNeeded(basket.lines, conditions.figures),
    provedAge: checkout.provedAge ?? 0,
  };
  const step = currentStep(steps);
  return {
    checkout,
    conditions,
    basket,
    options,
    option,
    steps: stepsOf(steps),
    step,
    neededAge: steps.neededAge,
    verdict: canOrder({ ...facts, accountHeld, termsAccepted }, conditions.figures),
    order: step === 'review' ? orderOf(checkout, option, basket, conditions) : undefined,
  };
}

/** From the confirmation until the hold lapses, what was shown is held for this checkout. */
function heldBy({ state, shown }: Checkout): Map<string, number> {
  const held = new Map<string, number>();
  if (state !== 'confirmed') return held;
  for (const { productId, quantity } of shown?.lines ?? []) held.set(productId, (held.get(productId) ?? 0) + quantity);
  return held;
}

function orderOf(
  { contact, address, delivery }: Checkout,
  option: Option | undefined,
  basket: PricedBasket,
  { version }: Conditions,
): CheckoutView['order'] {
  if (!contact || !delivery || !option) return undefined;
  const shown = shownOrder({ contact, address, choice: delivery, option, basket });
  return { shown, digest: digestOf(shown, version.id) };
}

/** What the gate looks at. A basket without a checkout has no destination and no proof yet. */
export function factsOf(
  checkout: Pick<Checkout, 'address' | 'delivery' | 'provedAge' | 'ageAttempts'> | undefined,
  conditions: Conditions,
  basket: PricedBasket,
  now: Temporal.Instant,
): OrderFacts {
  return {
    cookies: true,
    accountHeld: false,
    forResale: false,
    lines: basket.lines.map((line) => ({
      ...line,
      abvHundredths: line.abv === null ? undefined : Math.round(Number(line.abv) * 100),
      millilitres: line.contentsMeasure === 'ml' ? Number(line.contentsAmount) : undefined,
    })),
    destination: destinationOf(checkout, conditions),
    provedAge: checkout?.provedAge ?? 0,
    ageAttempts: checkout?.ageAttempts ?? 0,
    termsAccepted: 'not-asked',
    on: londonDate(now),
  };
}

function destinationOf(
  checkout: Pick<Checkout, 'address' | 'delivery'> | undefined,
  { site }: Conditions,
): Destination {
  const method = site.deliveryMethods.find(({ id }) => id === checkout?.delivery?.method);
  if (!checkout || !method) return { kind: 'unknown' };
  if (method.kind === 'collection') {
    const shop = outletById(checkout.delivery?.shop ?? '');
    return shop ? { kind: 'collection', nation: shop.nation } : { kind: 'unknown' };
  }
  if (!checkout.address) return { kind: 'unknown' };
  const { nation, postcode, zone } = checkout.address;
  return { kind: 'delivery', nation, postcode, restricted: false, method: method.name, reached: reaches(method, zone) };
}
