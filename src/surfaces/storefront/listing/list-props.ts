import { catalogueTerms, listProducts } from '../../../shop/catalogue/index.ts';
import type { Site } from '../../../shop/outlets/index.ts';
import type { Found, Sort } from '../../../shop/search/index.ts';
import { figuresOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { partsMadeOf } from '../../ui/kept-part.tsx';
import { cardOf } from './card.ts';
import type { ListPageProps } from './list-page.tsx';
import { chosenOf, groupsOf } from './list-view.ts';
import { addressOf, fieldsOf, type ListWish, pageSize, sorts } from './wish.ts';

type Shared = Omit<ListPageProps, 'heading' | 'lead' | 'above' | 'nothing'>;

/** All of a list page that follows from the answer of the search, with one statement for the cards. */
export async function listProps(
  shop: Shop,
  site: Site,
  { path, wish, standard, found }: { path: string; wish: ListWish; standard: Sort; found: Found },
): Promise<Shared> {
  const version = await versionInForce(shop.db, site.id, shop.now());
  const figures = figuresOf(version, catalogueTerms);
  const rows =
    found.hits.length > 0
      ? await listProducts(
          shop.db,
          found.hits.map(({ id }) => id),
        )
      : [];
  const fields = fieldsOf(wish, standard);
  const kept = fields.filter(([name]) => name === 'q');
  return {
    path,
    total: found.total,
    cards: cardsOf(
      version.id,
      rows.map(({ id, revision, pricePence, available }) => [id, revision, pricePence, available]),
    ),
    products: () => rows.map((row) => cardOf(row, figures)),
    answer: keyOf(found, path),
    groups: () => groupsOf(found, wish),
    chosen: chosenOf(path, wish, standard, found),
    sort: wish.sort,
    sortOptions: wish.text ? sorts : browsing,
    hiddenInFilters: fields.filter(([name]) => name === 'q' || name === 'sort'),
    hiddenInSort: fields.filter(([name]) => name !== 'sort'),
    clearUrl: addressOf(path, kept),
    page: wish.page,
    pages: Math.ceil(found.total / pageSize),
    pageUrl: (page) => addressOf(path, page === 1 ? fields : [...fields, ['page', String(page)]]),
  };
}

/** A page of cards is drawn again when a product of it is edited, changes its price or is bought. */
const cardsOf = partsMadeOf(200);

const keys = new WeakMap<Found, Map<string, object>>();

/** One answer may stand on two pages, whose forms lead to different addresses: an object for each of them. */
function keyOf(found: Found, path: string): object {
  const byPath = keys.get(found) ?? new Map<string, object>();
  keys.set(found, byPath);
  const key = byPath.get(path) ?? {};
  byPath.set(path, key);
  return key;
}

/** Nothing is more relevant than anything else where nothing was asked for. */
const browsing = sorts.filter(({ value }) => value !== 'relevance');
