import { count, defineTerms, refusing } from '../../lib/terms.ts';

/** When an order becomes a contract, and what happens when it does not. */
export const ordersTerms = defineTerms('orders', {
  figures: { reasonsNotToAccept: count(4) },
  clauses: {
    'def.conditions': {
      title: 'What “conditions” means',
      says: () =>
        'The conditions of your order are these terms, in the version in force when you placed it, together with the special conditions of each product as they were shown to you. Your order keeps both.',
      source: { section: 'Definitions' },
    },
    'refund-policy.incorporated': {
      title: 'Refunds are part of the conditions',
      says: () => 'What we say about cancelling, returning and refunding is part of the conditions of your order.',
      source: {
        section: 'Orders',
        statute: 'Consumer Contracts Regulations 2013: never less than the regulations give.',
      },
    },
    'order.confirmation-email': {
      title: 'Your order confirmation',
      says: () =>
        'We send an order confirmation by email with the details of what you ordered. It says that your order has reached us; it does not accept it.',
      source: { section: 'When a contract is made', statute: 'Electronic Commerce Regulations 2002, regulation 11.' },
    },
    'order.acceptance-on-despatch': {
      title: 'When the contract is made',
      says: () =>
        'We accept your order, and a contract is made, when we despatch the products, unless we have told you that we do not accept it or you have cancelled it. When products leave in several parcels, each parcel is accepted when it leaves.',
      why: (_, { name }: { name: string }) =>
        `${name} has been despatched, so there is a contract for it. You can cancel that contract as a return.`,
      source: { section: 'When a contract is made' },
    },
    'order.cancel-before-acceptance': {
      title: 'Changing your mind before despatch',
      says: () =>
        'Until we accept your order you may cancel all of it or any product in it, on its page or by telephone. Nothing is charged for what you cancel; what was charged already goes back.',
      why: (_, { name, because }: { name: string; because: 'leaving' | 'ended' }) =>
        because === 'leaving'
          ? `${name} is leaving at this moment, so it can no longer be stopped. You can cancel it as a return.`
          : `${name} is no longer part of the order, so there is nothing left to cancel.`,
      source: { section: 'When a contract is made' },
    },
    'non-acceptance.stock': {
      title: 'A product is not available',
      says: () => 'We may not accept an order for a product that is not available. The other products go on.',
      source: { section: 'When a contract is made' },
    },
    'non-acceptance.price-error': {
      title: 'A mistake in a price or a description',
      says: () =>
        'We may not accept an order when we find a mistake in the price or the description of a product. We write down what was wrong, treat everybody alike who ordered it, and you may order it again as it really is.',
      why: (_, { leastEvidence }: { leastEvidence: number }) =>
        `Say in at least ${leastEvidence} characters what was wrong, as somebody of the shop: without that an order is not refused for its price.`,
      source: { section: 'When a contract is made' },
    },
    'non-acceptance.notify': {
      title: 'We tell you when we do not accept',
      says: (f) =>
        `If we do not accept an order or a part of it, we tell you by email and on the page of the order, with which of ${f.reasonsNotToAccept} reasons it is: the product is not available, the payment could not be taken, there was a mistake in its price or description, or the conditions for ordering were not met. After we have accepted it we cannot do so any more.`,
      why: (_, { name }: { name: string }) =>
        `${name} has been accepted, is leaving, or is no longer part of the order: it cannot be refused.`,
      source: { section: 'When a contract is made', statute: 'The list of reasons is read as closed.' },
    },
    'contract.english': {
      title: 'In English',
      says: () => 'The contract is concluded in English.',
      source: {
        section: 'When a contract is made',
        statute: 'Electronic Commerce Regulations 2002, regulation 9(1)(d).',
      },
    },
    'contract.not-filed': {
      title: 'Keep your confirmation',
      says: () =>
        'The details of your contract are not filed publicly. You find them on the page of your order, and we give you a confirmation to keep.',
      source: {
        section: 'When a contract is made',
        statute:
          'Electronic Commerce Regulations 2002, regulation 9(1)(b); Consumer Contracts Regulations 2013, regulation 16: on a durable medium, by delivery at the latest.',
      },
    },
    'order.info-request-by-post': {
      title: 'Asking by letter',
      says: (_, names) =>
        `You may ask about your order by letter to Customer Services, ${names.seller}, ${names.address}. Name the order number, the name and the postcode that it was placed with; we answer to that address only.`,
      source: { section: 'When a contract is made' },
    },
    'order.data-care': {
      title: 'How we keep your order',
      says: () =>
        'We take reasonable care to keep the details of your order and payment secure. No card number ever reaches us. Unless we were negligent, we are not liable when somebody gains access to them without permission.',
      source: { section: 'Orders' },
    },
  },
});

export const refuse = refusing(ordersTerms);
