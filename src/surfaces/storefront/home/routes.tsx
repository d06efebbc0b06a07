import type { App } from '../../../lib/http/kinds.ts';
import { catalogueTerms, categoriesOf, listProducts } from '../../../shop/catalogue/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import { figuresOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { promiseStubs } from '../../refusals.ts';
import { shopPage } from '../frame.tsx';
import { cardOf } from '../listing/card.ts';
import { readFronts } from './front.ts';
import { HomePage } from './home-page.tsx';

/** Promises that a first visitor asks about, those of them that code carries out. */
const promised = [
  'cancel.period-14-days',
  'price.vat-inclusive',
  'wr-delivery.restricted-areas',
  'contact.before-order',
];
const onShelf = 4;

export function homeRoutes(app: App, shop: Shop): void {
  const fronts = readFronts();

  app.get('/', async (request, reply) => {
    const site = siteOf(request.host);
    const front = fronts[site.id];
    if (!front) return reply.callNotFound();
    const picks = front.shelves.map(({ title, category }) => {
      const wish = {
        text: '',
        site: site.id,
        filters: { category: [category], availability: ['available'] },
        sort: 'popular' as const,
      };
      return { title, category, ids: shop.search.search({ ...wish, limit: onShelf }).hits.map(({ id }) => id) };
    });
    const ids = picks.flatMap((pick) => pick.ids);
    const version = await versionInForce(shop.db, site.id, shop.now());
    const figures = figuresOf(version, catalogueTerms);
    const rows = new Map((ids.length > 0 ? await listProducts(shop.db, ids) : []).map((row) => [row.id, row]));
    const shelves = picks.map(({ title, category, ids: wanted }) => ({
      title,
      url: `/c/${category}`,
      products: wanted.flatMap((id) => {
        const row = rows.get(id);
        return row ? [cardOf(row, figures)] : [];
      }),
    }));
    const promises = await promiseStubs(
      shop,
      site,
      promised.filter((id) => shop.register.has(id)),
    );
    const main = (
      <HomePage front={front} shelves={shelves} departments={categoriesOf(site.id).tops} promises={promises} />
    );
    return reply.page(
      await shopPage(request, shop, {
        title: site.tagline,
        canonical: `${request.protocol}://${request.host}/`,
        main,
        islands: ['add-to-basket'],
      }),
    );
  });
}
