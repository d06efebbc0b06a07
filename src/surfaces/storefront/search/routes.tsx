import type { App } from '../../../lib/http/kinds.ts';
import { inPounds } from '../../../lib/money.ts';
import { categoriesOf, listProducts } from '../../../shop/catalogue/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { pictureAddress } from '../../ui/product-picture.tsx';
import { shopPage } from '../frame.tsx';
import { tintOf } from '../listing/card.ts';
import { CategoryTiles } from '../listing/category-tiles.tsx';
import { ListPage } from '../listing/list-page.tsx';
import { listProps } from '../listing/list-props.ts';
import { addressOf, readWish, toSearch } from '../listing/wish.ts';
import { NothingFound, searchLead } from './search-words.tsx';

const standard = 'relevance';
const islands = ['filters', 'add-to-basket'];
const suggestedAtMost = 6;

const queryOf = (url: string): URLSearchParams => {
  const at = url.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : url.slice(at));
};

export function searchRoutes(app: App, shop: Shop): void {
  app.get('/search', async (request, reply) => {
    const site = siteOf(request.host);
    const query = queryOf(request.url);
    const wish = readWish(query, standard);
    if (wish.text === '')
      return reply.page(await shopPage(request, shop, { title: 'Search', main: <AskSomething site={site.id} /> }));
    const found = shop.search.search(toSearch(site.id, wish));
    const props = await listProps(shop, site, { path: '/search', wish, standard, found });
    const main = (
      <ListPage
        {...props}
        heading={`“${wish.text}”`}
        lead={searchLead(found)}
        nothing={<NothingFound text={wish.text} departments={categoriesOf(site.id).tops} phone={site.phone.number} />}
      />
    );
    return reply.page(
      await shopPage(request, shop, { title: `Search for ${wish.text}`, query: wish.text, main, islands }),
    );
  });

  app.get('/search/suggestions', async (request, reply) => {
    const site = siteOf(request.host);
    const text = (queryOf(request.url).get('q') ?? '').trim().slice(0, 100);
    const { products, categories, queries } = shop.search.suggest(text, site.id, suggestedAtMost);
    const rows =
      products.length > 0
        ? await listProducts(
            shop.db,
            products.map(({ id }) => id),
          )
        : [];
    return reply.header('cache-control', 'private, max-age=60').send({
      products: rows.map(({ name, slug, pricePence, icon, tint }) => ({
        name,
        url: `/p/${slug}`,
        price: inPounds(pricePence),
        picture: pictureAddress(icon, tintOf(tint)),
      })),
      categories: categories.map(({ path, name }) => ({ name, url: `/c/${path}` })),
      queries: queries.map((each) => ({ text: each, url: addressOf('/search', [['q', each]]) })),
    });
  });
}

function AskSomething({ site }: { site: string }) {
  return (
    <div class="wide page stack">
      <h1>What are you looking for?</h1>
      <p>Type a name, a maker, a model or a product number into the field above, or start in a department.</p>
      <CategoryTiles categories={categoriesOf(site).tops} label="All departments" />
    </div>
  );
}
