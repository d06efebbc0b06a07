import type { Search, Sort } from '../../../shop/search/index.ts';

/** Cards on a page of a list. */
export const pageSize = 24;
/** No one turns more pages than this, and a program that does should use the API. */
const lastPage = 500;

export const sorts: readonly { value: Sort; label: string }[] = [
  { value: 'relevance', label: 'Most relevant' },
  { value: 'popular', label: 'Most popular' },
  { value: 'price-low', label: 'Price, low to high' },
  { value: 'price-high', label: 'Price, high to low' },
];

const isSort = (word: string): word is Sort => sorts.some(({ value }) => value === word);

/** Attributes are narrowed by under this, so that what others hang on an address narrows nothing. */
const attributePrefix = 'a.';
const plainNames: ReadonlySet<string> = new Set(['category', 'maker', 'price', 'availability']);

/** What the address of a list asks for. Anything it does not understand it leaves out. */
export interface ListWish {
  text: string;
  filters: Readonly<Record<string, readonly string[]>>;
  sort: Sort;
  page: number;
}

/** The name under which a facet stands in the address. */
export const fieldOf = (facet: string): string => (plainNames.has(facet) ? facet : `${attributePrefix}${facet}`);

const facetOf = (field: string): string | undefined => {
  if (plainNames.has(field)) return field;
  return field.startsWith(attributePrefix) ? field.slice(attributePrefix.length) : undefined;
};

export function readWish(query: URLSearchParams, standard: Sort): ListWish {
  const filters: Record<string, string[]> = {};
  for (const field of new Set(query.keys())) {
    const facet = facetOf(field);
    const values = query.getAll(field).filter((value) => value !== '' && value.length <= 200);
    if (facet && values.length > 0) filters[facet] = [...new Set(values)].slice(0, 20);
  }
  const sort = query.get('sort') ?? '';
  const page = Number(query.get('page') ?? 1);
  return {
    text: (query.get('q') ?? '').trim().slice(0, 200),
    filters,
    sort: isSort(sort) ? sort : standard,
    page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
  };
}

/** The fields of a wish as the address and the forms carry them, without the page. */
export function fieldsOf({ text, filters, sort }: ListWish, standard: Sort): [name: string, value: string][] {
  return [
    ...(text ? [['q', text] satisfies [string, string]] : []),
    ...Object.entries(filters).flatMap(([facet, values]) =>
      values.map((value): [string, string] => [fieldOf(facet), value]),
    ),
    ...(sort === standard ? [] : [['sort', sort] satisfies [string, string]]),
  ];
}

/** The address of a list that asks for these fields. */
export function addressOf(path: string, fields: readonly (readonly [name: string, value: string])[]): string {
  const query = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  return query ? `${path}?${query}` : path;
}

/** The wish as the search understands it, in a category when the page is one's. */
export const toSearch = (site: string, { text, filters, sort, page }: ListWish, category?: string): Search => ({
  text,
  site,
  filters: category === undefined ? filters : { ...filters, category: filters.category ?? [category] },
  sort,
  limit: pageSize,
  offset: (page - 1) * pageSize,
});
