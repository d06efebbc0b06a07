import type { App } from '../../../lib/http/kinds.ts';
import { type Category, categoriesOf } from '../../../shop/catalogue/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { Empty } from '../../ui/empty.tsx';
import { bothOf } from '../../ui/kept-part.tsx';
import { shopPage } from '../frame.tsx';
import { CategoryTiles } from './category-tiles.tsx';
import { ListPage } from './list-page.tsx';
import { listProps } from './list-props.ts';
import { readWish, toSearch } from './wish.ts';

const standard = 'popular';
const islands = ['filters', 'add-to-basket'];

/** `/c/kitchen-and-dining/mugs`: a department or a category of it, narrowed, sorted, a page at a time. */
export function listingRoutes(app: App, shop: Shop): void {
  app.get<{ Params: { '*': string } }>('/c/*', async (request, reply) => {
    const site = siteOf(request.host);
    const categories = categoriesOf(site.id);
    const category = categories.find(request.params['*'].replace(/\/$/, ''));
    if (!category) return reply.callNotFound();

    const at = request.url.indexOf('?');
    const wish = readWish(new URLSearchParams(at < 0 ? '' : request.url.slice(at)), standard);
    const found = shop.search.search(toSearch(site.id, { ...wish, text: '' }, category.slug));
    const path = category.url;
    const props = await listProps(shop, site, { path, wish: { ...wish, text: '' }, standard, found });
    const page = (
      <ListPage
        {...props}
        heading={category.name}
        above={tilesOf(category, wish.page, props.chosen.length)}
        nothing={<NothingHere clearUrl={path} />}
      />
    );
    return reply.page(
      await shopPage(request, shop, {
        madeOf: bothOf(props.answer, props.cards),
        title: category.name,
        description: `${category.name} at ${site.brand}: ${found.total} products, with prices, stock and delivery dates.`,
        canonical: `${request.protocol}://${request.host}${path}`,
        breadcrumb: [{ name: 'Home', url: '/' }, ...categories.trail(category.slug)],
        main: page,
        islands,
      }),
    );
  });
}

/** The categories below, on the first page of a list that nothing narrows yet. */
const tilesOf = ({ children }: Category, page: number, chosen: number) =>
  children.length > 1 && page === 1 && chosen === 0 ? (
    <CategoryTiles categories={children} label="In this department" />
  ) : null;

function NothingHere({ clearUrl }: { clearUrl: string }) {
  return (
    <Empty title="Nothing here is all of that">
      <p>
        No product has everything that you chose. <a href={clearUrl}>Take all filters away</a>, or take away the last
        one that you chose.
      </p>
    </Empty>
  );
}
