import { createHmac } from 'node:crypto';

/** The keys that open the pages of orders for those who have no account. */
export interface OrderKeys {
  keyOf(orderId: string): string;
}

/**
 * The key of an order follows from its id and a secret of the shop, so that a mail sent later, a second press of the
 * button and a webhook all mean the same key, and none of them has to be kept.
 */
export const orderKeys = (secret: string): OrderKeys => ({
  keyOf: (orderId) => createHmac('sha256', secret).update(`order ${orderId}`).digest('base64url'),
});
