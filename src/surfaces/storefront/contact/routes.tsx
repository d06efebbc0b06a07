import type { App } from '../../../lib/http/kinds.ts';
import { outletsTerms, phoneLine, siteOf } from '../../../shop/outlets/index.ts';
import { figuresOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { shopPage } from '../frame.tsx';
import { promisesOf } from '../promises.tsx';
import { ContactPage } from './contact-page.tsx';

const promises = ['contact.before-order', 'contact.call-rate', 'contact.call-recording'];

/** How to reach the shop's people. It is all there without cookies and without script. */
export function contactRoutes(app: App, shop: Shop): void {
  app.get('/contact', async (request, reply) => {
    const site = siteOf(request.host);
    const figures = figuresOf(await versionInForce(shop.db, site.id, shop.now()), outletsTerms);
    const main = (
      <ContactPage
        brand={site.brand}
        phone={site.phone}
        line={phoneLine(site, shop.now(), figures)}
        hours={`${figures.daysOpen} days a week, from ${figures.opensAt} to ${figures.closesAt}`}
        email={site.email}
        address={[site.seller.name, ...site.seller.address]}
        promises={await promisesOf(shop, site, promises)}
      />
    );
    const description = `Telephone, email and post: how to reach ${site.brand}, and when.`;
    return reply.page(await shopPage(request, shop, { title: 'Contact us', description, main }));
  });
}
