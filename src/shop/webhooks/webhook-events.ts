/** What an endpoint may be told, by the name that stands in the message, in the words of the office and the API. */
export const webhookEvents = {
  'order.placed': 'An order was placed. It is not a contract yet.',
  'order.accepted': 'Some lines of an order were accepted: the contract for them is made.',
  'order.not-accepted': 'Some lines of an order were not accepted, for one of four reasons.',
  'order.cancelled': 'Some lines of an order were cancelled before they were accepted.',
  'order.despatched': 'A consignment of an order has left.',
} as const;

export type WebhookEvent = keyof typeof webhookEvents;

export const isWebhookEvent = (word: string): word is WebhookEvent => Object.hasOwn(webhookEvents, word);

/** What "send a test" tells an endpoint; it cannot be chosen, for it comes only when it is asked for. */
export const testEvent = 'endpoint.test';
