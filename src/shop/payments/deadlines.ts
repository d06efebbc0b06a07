import { invariant } from '../../lib/invariant.ts';
import { type Handler, meetDeadline } from '../deadlines/index.ts';
import { planLetGo } from './authorise.ts';
import { findPayment } from './db/payments.ts';
import { askPlanned } from './give-back.ts';
import type { PaymentProvider } from './provider.ts';
import { settlePayment } from './settle-payment.ts';

/** What happens to payments by itself. */
export const paymentDeadlines = (provider: PaymentProvider): readonly Handler[] => [
  paymentHold(provider),
  unpaidAuthorisation(provider),
  authorisationExpiry,
];

/** The shopper did not finish on the bank's page: the attempt is over, and cannot be approved afterwards. */
const paymentHold = (provider: PaymentProvider): Handler => ({
  kind: 'payment-hold',
  async whenDue(db, paymentId, now) {
    const settled = await settlePayment(db, provider, paymentId, now);
    if (settled.done !== 'authenticate' && settled.done !== 'waiting') {
      await db.transaction().execute((tx) => meetDeadline(tx, 'payment-hold', paymentId, now));
      return;
    }
    const payment = await findPayment(db, paymentId);
    invariant(payment?.providerReference, 'the provider has not said what it calls this payment');
    const planned = await db.transaction().execute((tx) => planLetGo(tx, payment, now));
    await askPlanned(db, provider, [planned], now);
  },
});

/** Money was set aside and no order was placed on it: it is let go. */
const unpaidAuthorisation = (provider: PaymentProvider): Handler => ({
  kind: 'unpaid-authorisation',
  async whenDue(db, paymentId, now) {
    const payment = await findPayment(db, paymentId);
    const planned = await db.transaction().execute(async (tx) => {
      if (payment?.state === 'authorised' && !payment.orderId) return planLetGo(tx, payment, now);
      await meetDeadline(tx, 'unpaid-authorisation', paymentId, now);
      return undefined;
    });
    await askPlanned(db, provider, [planned], now);
  },
});

/**
 * The provider no longer holds the money. When all of it was taken or let go in time, the deadline is met; otherwise
 * it stands on the desk as missed, and the charge at despatch sets the money aside anew.
 */
const authorisationExpiry: Handler = {
  kind: 'authorisation-expiry',
  async whenDue(db, paymentId, now) {
    const payment = await findPayment(db, paymentId);
    const open = payment?.state === 'authorised' && payment.capturedPence < payment.amountPence;
    if (!open) await db.transaction().execute((tx) => meetDeadline(tx, 'authorisation-expiry', paymentId, now));
  },
};
