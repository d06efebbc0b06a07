/**
 * What the rest of the shop may ask of payments. Anything not named here is nobody else's business.
 *
 * Whatever takes a provider asks it between two transactions and never inside one.
 */

export type { Outside } from './ask.ts';
export { askAgain } from './ask-again.ts';
export { authorise, type Outcome as Authorised } from './authorise.ts';
export { captureFor, type Outcome as Captured } from './capture-for.ts';
export { attachAuthorised, lockAuthorised } from './db/of-checkout.ts';
export { findPayment, findPaymentOfOrder, listRequestsOf, type Payment, type PaymentRequest } from './db/payments.ts';
export { paymentDeadlines } from './deadlines.ts';
export { paymentAuthorised } from './events.ts';
export { askPlanned, planRefund, planRelease, releaseFor } from './give-back.ts';
export type { Answer, PaymentProvider, ProviderEvent } from './provider.ts';
export { behaviours } from './sandbox/behaviour.ts';
export { createSandbox, isSandbox, type Sandbox } from './sandbox/sandbox.ts';
export { type Settled, settlePayment } from './settle-payment.ts';
export { paymentsTerms } from './terms.ts';
