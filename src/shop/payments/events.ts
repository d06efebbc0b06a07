import { defineEvent } from '../../lib/events.ts';

/** A payment was authorised while no shopper was looking: after a webhook, or when a lost answer was found. */
export const paymentAuthorised = defineEvent<{ paymentId: string; checkoutId: string }>('payment-authorised');
