import { deliveryPromise, type outletsTerms, type Site } from '../../../shop/outlets/index.ts';
import type { DeliveryWay } from './delivery-page.tsx';

/** The ways in which a site's goods reach the shopper, with what they cost and when something ordered now would come. */
export const deliveryWays = (site: Site, now: Temporal.Instant, figures: typeof outletsTerms.figures): DeliveryWay[] =>
  site.deliveryMethods.map((method) => {
    const { earliest, latest } = deliveryPromise(method, { now }, figures);
    const { price, freeOver } = method;
    return {
      id: method.id,
      name: method.name,
      price: `${figures[price]}`,
      free: freeOver ? `free for orders of ${figures[freeOver]} and over` : 'whatever the order comes to',
      choosesDay: method.choosesDay,
      earliest,
      latest,
    };
  });
