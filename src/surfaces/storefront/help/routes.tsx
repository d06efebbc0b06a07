import type { App } from '../../../lib/http/kinds.ts';
import { outletsTerms, siteOf } from '../../../shop/outlets/index.ts';
import { pauseNow } from '../../../shop/selling/index.ts';
import { figuresOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { shopPage } from '../frame.tsx';
import { promisesOf } from '../promises.tsx';
import { BrowserPage } from './browser-page.tsx';
import { DeliveryPage } from './delivery-page.tsx';
import { deliveryWays } from './delivery-ways.ts';
import { HelpPage } from './help-page.tsx';

const aboutDelivery = [
  'def.uk-territory',
  'wr-delivery.restricted-areas',
  'wr-collection.waitrose-selected',
  'wr-collection.entertaining-all',
];
const aboutBrowsers = [
  'cookies.off-browse-only',
  'wr-cookies.required-to-order',
  'wr-cookies.browser-help',
  'cookies.session-basket',
  'checkout.needs-javascript',
];

/** Help, to be read without cookies and without script. */
export function helpRoutes(app: App, shop: Shop): void {
  app.get('/help', async (request, reply) => {
    const site = siteOf(request.host);
    const main = <HelpPage brand={site.brand} pause={await pauseNow(shop.db, site.id)} />;
    return reply.page(await shopPage(request, shop, { title: 'Help', main }));
  });

  app.get('/help/delivery', async (request, reply) => {
    const site = siteOf(request.host);
    const now = shop.now();
    const figures = figuresOf(await versionInForce(shop.db, site.id, now), outletsTerms);
    const promises = await promisesOf(shop, site, aboutDelivery);
    const main = (
      <DeliveryPage ways={deliveryWays(site, now, figures)} orderBy={`${figures.orderBy}`} promises={promises} />
    );
    return reply.page(await shopPage(request, shop, { title: 'Delivery and collection', main }));
  });

  app.get('/help/browser', async (request, reply) => {
    const site = siteOf(request.host);
    const promises = await promisesOf(shop, site, aboutBrowsers);
    const main = <BrowserPage phone={site.phone} promises={promises} />;
    return reply.page(await shopPage(request, shop, { title: 'Your browser', main }));
  });
}
