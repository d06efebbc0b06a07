import type { App } from '../../../lib/http/kinds.ts';
import { catalogueTerms, categoriesOf, findProduct } from '../../../shop/catalogue/index.ts';
import { outletsTerms, siteOf } from '../../../shop/outlets/index.ts';
import { figuresOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { promiseStubs } from '../../refusals.ts';
import { KeptPart, partsMadeOf } from '../../ui/kept-part.tsx';
import { shopPage } from '../frame.tsx';
import { arrivalsOf } from './arrivals.ts';
import { ProductPage } from './product-page.tsx';
import { promisesOf } from './promises.ts';

/** A product's page is drawn again when anything that is said on it changes. */
const pageOf = partsMadeOf(300);

/** `/p/stoneware-mug-with-a-name-h-mug-name`: a product, with all that one wants to know before buying it. */
export function productRoutes(app: App, shop: Shop): void {
  app.get<{ Params: { slug: string } }>('/p/:slug', async (request, reply) => {
    const site = siteOf(request.host);
    const product = await findProduct(shop.db, site.id, request.params.slug);
    if (!product) return reply.callNotFound();
    const version = await versionInForce(shop.db, site.id, shop.now());
    const clauses = promisesOf(product).filter((id) => shop.register.has(id));
    const trail = categoriesOf(site.id).trail(product.category);
    const url = `/p/${product.slug}`;
    const arrivals = arrivalsOf(site, product, shop.now(), figuresOf(version, outletsTerms));
    const promises = await promiseStubs(shop, site, clauses);
    const figures = figuresOf(version, catalogueTerms);
    const parts = { product, site, figures, arrivals, promises };
    const madeOf = pageOf(version.id, product, arrivals);
    const main = <KeptPart look="wide page" of={madeOf} part={() => <ProductPage {...parts} />} />;
    return reply.page(
      await shopPage(request, shop, {
        madeOf,
        title: product.name,
        description: product.description.slice(0, 155),
        canonical: `${request.protocol}://${request.host}${url}`,
        breadcrumb: [{ name: 'Home', url: '/' }, ...trail, { name: product.name, url }],
        main,
        islands: ['add-to-basket'],
      }),
    );
  });
}
