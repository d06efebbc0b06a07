import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { ownCheckout } from '../../../shop/checkout/index.ts';
import { findOrder } from '../../../shop/orders/index.ts';
import { siteById } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { whoseBasket } from '../basket/whose-basket.ts';
import { shopPage } from '../frame.tsx';
import { answerMissing } from '../missing.tsx';
import { giveKey, keyOf } from '../orders/open-order.ts';
import { promisesOf } from '../promises.tsx';
import { PlacedPage } from './placed-page.tsx';

const Params = Type.Object({ checkout: Type.String({ format: 'uuid' }) });

export const confirmationAddress = (checkoutId: string): string => `/checkout/${checkoutId}/confirmation`;

/** Right after an order was placed: that it has arrived, and what comes next. Reloading it shows it again. */
export function placedRoutes(app: App, shop: Shop): void {
  app.get('/checkout/:checkout/confirmation', { schema: { params: Params } }, async (request, reply) => {
    const whose = await whoseBasket(request, shop);
    const checkout = whose && (await ownCheckout(shop.db, request.params.checkout, whose));
    const order = checkout?.orderId ? await findOrder(shop.db, checkout.orderId) : undefined;
    if (!order) return answerMissing(request, reply, shop);
    // The browser that placed it holds the basket's key, and gets the key of its order for it.
    if (!order.customerId) giveKey(reply, shop, order.number, keyOf(shop, order.id));
    const ids = ['order.confirmation-email', 'order.acceptance-on-despatch', 'order.cancel-before-acceptance'];
    const promises = await promisesOf(shop, siteById(order.site), ids);
    const main = <PlacedPage order={order} promises={promises} />;
    reply.header('cache-control', 'private, no-store');
    return reply.page(await shopPage(request, shop, { title: `Order ${order.number} is placed`, main }));
  });
}
