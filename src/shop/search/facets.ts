import type { Columns, Row } from './columns.ts';
import { createCounter } from './counter.ts';
import type { FacetValue } from './document.ts';
import { availabilities, availabilityOf, bandOf, bands, type Filter } from './filters.ts';

/** Attributes that are offered, values in each, and values above which an attribute tells products apart one by one. */
const [traitsAtMost, valuesAtMost, tooManyValues] = [6, 20, 40];
/** Makers that are offered. */
const makersAtMost = 30;
/** An attribute is offered when this share of the products found have it. */
const shareAtLeast = 0.3;
/** Among more products than this nobody picks by an attribute yet, and counting them would take the most time. */
const countedAtMost = 5_000;

/** How many of the products found have each thing, gathered while they are looked through. */
export interface Tallies {
  /** Takes a product in. `but` names the one filter it does not meet: then it counts for that facet alone. */
  see(row: Row, but: string | undefined): void;
  facets(): Record<string, FacetValue[]>;
}

type Counted = [number: number, count: number];

/** Most first; equals by their name, so that a list is always the same list. */
const byCount = (a: FacetValue, b: FacetValue): number => b.count - a.count || (a.value < b.value ? -1 : 1);

/** Category paths with their ancestors, counted: the products of a shelf are also the department's. */
function withAncestors(counts: readonly Counted[], { categories }: Columns): Map<string, number> {
  const all = new Map<string, number>();
  for (const [category, count] of counts) {
    const slugs = categories.text(category).split('/');
    slugs.forEach((_, depth) => {
      const path = slugs.slice(0, depth + 1).join('/');
      all.set(path, (all.get(path) ?? 0) + count);
    });
  }
  return all;
}

/** The categories one step below where the shopper is; beside it when there is nothing below or several are picked. */
function categoryFacet(counts: readonly Counted[], picked: readonly string[], columns: Columns): FacetValue[] {
  const all = [...withAncestors(counts, columns)];
  const under = (parent: string): FacetValue[] =>
    all
      .filter(([path]) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) === parent)
      .map(([value, count]) => ({ value, count, label: columns.categoryName(value) }))
      .sort(byCount);
  const [here] = picked;
  if (here === undefined) return under('');
  const below = picked.length === 1 ? under(here) : [];
  return below.length > 0 ? below : under(here.slice(0, Math.max(0, here.lastIndexOf('/'))));
}

/** The attributes that most products found have, and that tell them apart; what is narrowed by is always shown. */
function traitFacets(
  counts: readonly Counted[],
  total: number,
  filters: readonly Filter[],
  columns: Columns,
): [string, FacetValue[]][] {
  const byTrait = new Map<number, { pairs: Counted[]; held: number }>();
  for (const counted of counts) {
    const trait = columns.traitOf(counted[0]);
    const known = byTrait.get(trait) ?? { pairs: [], held: 0 };
    known.pairs.push(counted);
    known.held += counted[1];
    byTrait.set(trait, known);
  }
  return [...byTrait]
    .map(([trait, { pairs, held }]) => {
      const name = columns.traits.text(trait);
      return { name, pairs, held, picked: filters.some((filter) => filter.name === name) };
    })
    .filter(
      ({ pairs, held, picked }) =>
        picked || (pairs.length > 1 && pairs.length <= tooManyValues && held >= shareAtLeast * total),
    )
    .sort((a, b) => Number(b.picked) - Number(a.picked) || b.held - a.held || (a.name < b.name ? -1 : 1))
    .slice(0, Math.max(traitsAtMost, filters.length))
    .map(({ name, pairs }) => {
      const values = pairs.map(([pair, count]) => ({ value: columns.valueOf(pair), count }));
      return [name, values.sort(byCount).slice(0, valuesAtMost)];
    });
}

export function createTallies(
  columns: Columns,
  filters: readonly Filter[],
  pickedCategories: readonly string[],
  candidates: number,
): Tallies {
  const categories = createCounter(columns.categories.size);
  const makers = createCounter(columns.makers.size);
  const prices = createCounter(bands.length);
  const availability = createCounter(availabilities.length);
  const pairs = createCounter(columns.pairs.size);
  let total = 0;
  const narrowed = new Set(filters.map(({ name }) => name));

  /** Of a product that misses one filter, and of products too many to count, only what is narrowed by counts. */
  function seePairs(row: Row, but: string | undefined): void {
    const all = but === undefined && candidates <= countedAtMost;
    for (const pair of row.pairs) {
      const trait = all ? undefined : columns.traits.text(columns.traitOf(pair));
      if (trait === undefined || trait === but || (but === undefined && narrowed.has(trait))) pairs.add(pair);
    }
  }

  return {
    see(row, but) {
      if (but === undefined) total++;
      if (but === undefined || but === 'category') categories.add(row.category);
      if (but === undefined || but === 'maker') makers.add(row.maker);
      if (but === undefined || but === 'price') prices.add(bandOf(row.pricePence));
      if (but === undefined || but === 'availability') availability.add(availabilityOf(row));
      seePairs(row, but);
    },
    facets() {
      const named = makers.seen().map(([maker, count]) => ({ value: columns.makers.text(maker), count }));
      const inOrder = prices.seen().sort(([a], [b]) => a - b);
      return {
        category: categoryFacet(categories.seen(), pickedCategories, columns),
        maker: named
          .filter(({ value }) => value !== '')
          .sort(byCount)
          .slice(0, makersAtMost),
        price: inOrder.map(([band, count]) => ({ value: bands[band]!, count })),
        availability: availability
          .seen()
          .map(([at, count]) => ({ value: availabilities[at]!, count }))
          .sort(byCount),
        ...Object.fromEntries(traitFacets(pairs.seen(), total, filters, columns)),
      };
    },
  };
}
