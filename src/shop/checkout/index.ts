/** What the rest of the shop may ask of checkouts. Anything not named here is nobody else's business. */
export { type Conditions, conditionsOf, pricingOf } from './conditions.ts';
export { confirmCheckout, type Outcome as Confirmed } from './confirm-checkout.ts';
export type { Address, Checkout, Choice, Contact } from './db.ts';
export { type Option, shopsOf } from './delivery-options.ts';
export { chooseDelivery, type DeliveryOutcome, type GivenAddress, giveContact } from './fill-in.ts';
export { finishPayment, type Outcome as Finished } from './finish-payment.ts';
export { checkoutDeadlines } from './lapse.ts';
export { openCheckout } from './open-checkout.ts';
export { type OrderKeys, orderKeys } from './order-keys.ts';
export { ownCheckout } from './own-checkout.ts';
export { type Placed, placeOrder } from './place-order.ts';
export { type Outcome as AgeOutcome, proveAge } from './prove-age.ts';
export type { StepOutcome } from './reopen-checkout.ts';
export { canOrder, type OrderFacts, type Verdict } from './rules/can-order.ts';
export type { StepName } from './rules/current-step.ts';
export { checkoutTerms } from './terms.ts';
export { type CheckoutView, factsOf, lookAt, viewCheckout } from './view-checkout.ts';
