import type { Columns, Row } from './columns.ts';

/** Ends of the price bands in pence; the last band is open. */
const bandEnds = [1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000] as const;

export const bands: readonly string[] = [...bandEnds, ''].map((end, at) => `${bandEnds[at - 1] ?? 0}-${end}`);

/** The place of a price among the bands. */
export function bandOf(pricePence: number): number {
  let band = 0;
  while (band < bandEnds.length && pricePence >= bandEnds[band]!) band++;
  return band;
}

export const availabilities = ['available', 'unavailable'] as const;

/** The place of a product's availability among the two. */
export const availabilityOf = ({ available }: Row): number => (available ? 0 : 1);

/** One name that was narrowed by. */
export interface Filter {
  name: string;
  fits(row: Row): boolean;
}

/** `from-to` in pence, either side open; the end does not count. */
function inBand(value: string): (pence: number) => boolean {
  const [from, to] = value.split('-');
  const [low, high] = [Number(from || 0), to ? Number(to) : Number.POSITIVE_INFINITY];
  return (pence) => pence >= low && pence < high;
}

function oneOf<Value>(values: readonly Value[], of: (row: Row) => Value): (row: Row) => boolean {
  const wanted = new Set(values);
  return (row) => wanted.has(of(row));
}

function underCategories(paths: readonly string[], { categories }: Columns): (row: Row) => boolean {
  const under = new Map<number, boolean>();
  return ({ category }) => {
    const known = under.get(category);
    if (known !== undefined) return known;
    const path = categories.text(category);
    const fits = paths.some((wanted) => path === wanted || path.startsWith(`${wanted}/`));
    under.set(category, fits);
    return fits;
  };
}

function fitting(name: string, values: readonly string[], columns: Columns): (row: Row) => boolean {
  switch (name) {
    case 'category':
      return underCategories(values, columns);
    case 'maker':
      return oneOf<number | undefined>(
        values.map((value) => columns.makers.find(value) ?? -1),
        ({ maker }) => maker,
      );
    case 'availability':
      return oneOf<string | undefined>(values, (row) => availabilities[availabilityOf(row)]);
    case 'price': {
      const wanted = values.map(inBand);
      return ({ pricePence }) => wanted.some((fits) => fits(pricePence));
    }
    default: {
      const pairs = new Set(values.flatMap((value) => columns.pairOf(name, value) ?? []));
      return (row) => row.pairs.some((pair) => pairs.has(pair));
    }
  }
}

/** Any value of a name will do, and every name must be met. A name without values does not narrow. */
export const filtersOf = (wish: Readonly<Record<string, readonly string[]>>, columns: Columns): Filter[] =>
  Object.entries(wish)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => ({ name, fits: fitting(name, values, columns) }));
