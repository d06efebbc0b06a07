import type { App } from '../../../lib/http/kinds.ts';
import { catalogueTerms, categoriesOf, findProduct } from '../../../shop/catalogue/index.ts';
import { outletsTerms, siteOf } from '../../../shop/outlets/index.ts';
import { figuresOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { promiseStubs } from '../../refusals.ts';
import { shopPage } from '../frame.tsx';
import { arrivalsOf } from './arrivals.ts';
import { ProductPage } from './product-page.tsx';
import { promisesOf } from './promises.ts';

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
    const main = (
      <ProductPage
        product={product}
        site={site}
        figures={figuresOf(version, catalogueTerms)}
        arrivals={arrivalsOf(site, product, shop.now(), figuresOf(version, outletsTerms))}
        promises={await promiseStubs(shop, site, clauses)}
      />
    );
    return reply.page(
      await shopPage(request, shop, {
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
