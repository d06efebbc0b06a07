import { inPounds, type Pence } from '../../lib/money.ts';
import { defineTerms, minutes, refusing } from '../../lib/terms.ts';

/** When the shopper's card is asked, and when it is charged. */
export const paymentsTerms = defineTerms('payments', {
  figures: {
    authenticateWithin: minutes(15),
    keepUnplacedFor: minutes(30),
    supplierChargeAfter: minutes(60),
  },
  clauses: {
    'payment.charge-at-despatch': {
      title: 'When your card is charged',
      says: (f) =>
        `When you place an order we ask your card issuer to set the money aside; if your bank asks you to approve it, you have ${f.authenticateWithin}. We charge your card when the products are despatched: for each parcel its own products, and the delivery charge with the first. What is never despatched is never charged. Money set aside for an order that was not placed is let go after ${f.keepUnplacedFor}.`,
      why: (_, { amountPence, because }: { amountPence: Pence; because: string }) =>
        `${inPounds(amountPence)} could not be set aside: ${because}. Nothing was charged, and nothing was ordered.`,
      source: { section: 'When a contract is made' },
    },
    'payment.supplier-direct-window': {
      title: 'Products that come straight from a supplier',
      says: (f) =>
        `For some products that come straight from a supplier, your card may be charged at any time between the order confirmation and despatch; this differs between suppliers and products, and we say so before you order. We leave at least ${f.supplierChargeAfter} after the confirmation. If the order is then not accepted, all of it goes back to your card without your asking.`,
      source: { section: 'When a contract is made' },
    },
    'payment.mixed-basket': {
      title: 'Orders that are charged in parts',
      says: () =>
        'One order may hold products that are charged at different times. Your card may then show several charges, each with the number of the order; together they are never more than the total you agreed to.',
      source: { section: 'When a contract is made' },
    },
    'non-acceptance.payment': {
      title: 'We could not take the payment',
      says: () => 'We may not accept an order when we cannot obtain authorisation for the payment.',
      why: (_, { amountPence, because }: { amountPence: Pence; because: string }) =>
        `${inPounds(amountPence)} could not be charged when the products were ready to leave: ${because}. These products are not sent, and you were not charged for them.`,
      source: { section: 'When a contract is made' },
    },
  },
});

export const refuse = refusing(paymentsTerms);
