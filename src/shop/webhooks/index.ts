/** What the rest of the shop may ask of webhooks. Anything not named here is nobody else's business. */
export { changeSecret, makeEndpoint, stopEndpoint } from './change-endpoint.ts';
export {
  type Attempt,
  countWaitingDeliveries,
  type Delivery,
  findDelivery,
  listDeliveries,
} from './db/deliveries.ts';
export { type Endpoint, findEndpoint, listEndpoints } from './db/endpoints.ts';
export { deliverAgain, queueDeliveries, queueTest } from './queue-deliveries.ts';
export { sendDeliveries } from './send-deliveries.ts';
export { type WebhookEvent, webhookEvents } from './webhook-events.ts';
