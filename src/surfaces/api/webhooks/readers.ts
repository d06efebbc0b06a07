import { on, type Reader } from '../../../lib/events.ts';
import {
  consignmentDespatched,
  linesAccepted,
  linesCancelled,
  linesNotAccepted,
  type OrderPage,
  orderForMessage,
  orderPlaced,
} from '../../../shop/orders/index.ts';
import { queueDeliveries, type WebhookEvent } from '../../../shop/webhooks/index.ts';
import type { Shop } from '../../../shop.ts';

/** Programs of others hear of orders, each fact once. They are told numbers and amounts, and nothing of the person. */
export const webhookReaders = (shop: Shop): Reader[] => [
  on(orderPlaced, 'webhooks', ({ orderId }) => tellOthers(shop, 'order.placed', orderId, orderId, {})),
  on(linesAccepted, 'webhooks', ({ orderId, consignmentId, lines }) =>
    tellOthers(shop, 'order.accepted', orderId, `${consignmentId}:${lines.join()}`, { consignmentId, lines }),
  ),
  on(linesNotAccepted, 'webhooks', ({ orderId, lines, reason, factId }) =>
    tellOthers(shop, 'order.not-accepted', orderId, factId, { lines, reason }),
  ),
  on(linesCancelled, 'webhooks', ({ orderId, lines, because, factId }) =>
    tellOthers(shop, 'order.cancelled', orderId, factId, { lines, because }),
  ),
  on(consignmentDespatched, 'webhooks', ({ orderId, consignmentId }) =>
    tellOthers(shop, 'order.despatched', orderId, consignmentId, { consignmentId }),
  ),
];

async function tellOthers(shop: Shop, event: WebhookEvent, orderId: string, fact: string, more: object): Promise<void> {
  const page = await orderForMessage(shop.db, orderId);
  if (!page) return;
  const about = { order: summaryOf(page), ...more };
  await shop.db.transaction().execute((tx) => queueDeliveries(tx, { event, fact, about }, shop.now()));
}

const summaryOf = ({ order, lines }: OrderPage) => ({
  id: order.id,
  number: order.number,
  site: order.site,
  placedAt: order.placedAt.toString(),
  totalPence: order.totalPence,
  deliveryPence: order.deliveryPence,
  lines: lines.map(({ number, sku, quantity, totalPence, state }) => ({ number, sku, quantity, totalPence, state })),
});
