import { bestOf } from './best.ts';
import { candidates, wordsToDrop } from './candidates.ts';
import type { Columns } from './columns.ts';
import type { Found, Search, Sort } from './document.ts';
import { createTallies } from './facets.ts';
import { type Filter, filtersOf } from './filters.ts';
import type { Postings } from './postings.ts';
import type { Sheet } from './score.ts';
import { understand } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a search looks in. */
export interface Held {
  vocabulary: Vocabulary;
  postings: Postings;
  columns: Columns;
  sheet: Sheet;
}

/** Hits on a page when nobody says otherwise. */
const pageSize = 24;

/** How slots are ordered; equals by popularity and then SKU, so that the same search is always the same page. */
export function comparing(sort: Sort, { columns: { rows }, sheet }: Held): (a: number, b: number) => number {
  const first: Record<Sort, (a: number, b: number) => number> = {
    relevance: (a, b) => sheet.score[b]! - sheet.score[a]!,
    'price-low': (a, b) => rows[a]!.pricePence - rows[b]!.pricePence,
    'price-high': (a, b) => rows[b]!.pricePence - rows[a]!.pricePence,
    popular: () => 0,
  };
  const before = first[sort];
  return (a, b) => before(a, b) || rows[b]!.popularity - rows[a]!.popularity || (rows[a]!.sku < rows[b]!.sku ? -1 : 1);
}

/** The slots that meet every filter; `see` is also told of those that miss one, for the facet of that one. */
function narrow(
  { rows }: Columns,
  slots: readonly number[],
  filters: readonly Filter[],
  see: ReturnType<typeof createTallies>['see'],
): number[] {
  const kept: number[] = [];
  for (const slot of slots) {
    const row = rows[slot]!;
    const failed = filters.length === 0 ? filters : filters.filter(({ fits }) => !fits(row));
    if (failed.length > 1) continue;
    see(row, failed[0]?.name);
    if (failed.length === 0) kept.push(slot);
  }
  return kept;
}

/** Reads what was typed, scores what answers it, narrows that by the filters, and counts and orders what is left. */
export function search(held: Held, wish: Search, site: number | undefined): Found {
  const { vocabulary, postings, columns, sheet } = held;
  const { text, filters: wanted = {}, sort = 'relevance', limit = pageSize, offset = 0 } = wish;
  const { groups, unknown, corrected } = understand(text, { vocabulary, postings, site });
  const hopeless = groups.length === 0 && unknown.length > 0;
  const found = hopeless ? { slots: [], complete: 0 } : candidates(sheet, postings, columns, groups, site);

  const filters = filtersOf(wanted, columns);
  const tallies = createTallies(columns, filters, wanted.category ?? [], found.slots.length);
  const kept = narrow(columns, found.slots, filters, tallies.see);
  const page = bestOf(kept, offset + limit, comparing(sort, held)).slice(offset);
  const lacking = found.complete === 0 ? wordsToDrop(groups, postings, columns, site) : [];
  return {
    total: kept.length,
    hits: page.map((slot) => ({ id: columns.rows[slot]!.id, score: sheet.score[slot]! })),
    facets: tallies.facets(),
    ...(corrected === undefined ? {} : { corrected }),
    dropped: [...unknown, ...lacking],
  };
}
