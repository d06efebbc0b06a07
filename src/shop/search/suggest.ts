import { bestOf } from './best.ts';
import { candidates } from './candidates.ts';
import type { Suggestions } from './document.ts';
import { comparing, type Held } from './search.ts';
import { words } from './tokenise.ts';
import { type Group, understand } from './understand.ts';

/** Endings of the last word that are tried: the commonest, for those are what most people go on to type. */
const endingsTried = 24;

/** Words of the site that begin as the last one does, commonest first. */
function endings({ vocabulary, postings }: Held, begun: string, site: number | undefined): number[] {
  return vocabulary
    .startingWith(begun)
    .map((term) => ({ term, products: postings.count(term, site) }))
    .filter(({ products }) => products > 0)
    .sort((a, b) => b.products - a.products || (vocabulary.term(a.term) < vocabulary.term(b.term) ? -1 : 1))
    .slice(0, endingsTried)
    .map(({ term }) => term);
}

/** The categories whose name has every word, the last one perhaps only begun; largest first. */
function categoriesNamed(
  { columns }: Held,
  typed: readonly string[],
  site: number | undefined,
): Suggestions['categories'] {
  const counts = new Map<string, number>();
  for (const row of columns.rows) {
    if (!row || (site !== undefined && row.site !== site)) continue;
    const path = columns.categories.text(row.category);
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return [...counts]
    .map(([path, count]) => ({ path, name: columns.categoryName(path), count }))
    .filter(({ name }) => {
      const called = words(name);
      return typed.every((word) => called.some((one) => one.typed.startsWith(word)));
    })
    .sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
}

/** What may be meant while the last word is still being typed: products, categories, and whole queries. */
export function suggest(held: Held, text: string, site: number | undefined, limit: number): Suggestions {
  const typed = words(text);
  const begun = typed.at(-1);
  if (!begun) return { products: [], categories: [], queries: [] };
  const { postings, vocabulary, columns, sheet } = held;

  const before = understand(
    typed
      .slice(0, -1)
      .map((word) => word.typed)
      .join(' '),
    { vocabulary, postings, site },
  );
  const possible = endings(held, begun.typed, site);
  const last: Group = { said: begun.typed, alternatives: possible.map((term) => ({ term, weight: 1 })) };
  const found = (groups: readonly Group[]): { slots: number[]; complete: number } =>
    candidates(sheet, postings, columns, groups, site);

  const start = before.groups.map(({ said }) => said);
  const queries = possible
    .filter((term) => /^[a-z]/.test(vocabulary.term(term)) && !start.includes(vocabulary.term(term)))
    .map((term) => ({ term, group: { said: vocabulary.term(term), alternatives: [{ term, weight: 1 }] } }))
    .map(({ group }) => ({ query: [...start, group.said].join(' '), count: found([...before.groups, group]).complete }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.query < b.query ? -1 : 1))
    .slice(0, limit)
    .map(({ query }) => query);

  const groups =
    possible.length > 0 ? [...before.groups, last] : understand(text, { vocabulary, postings, site }).groups;
  const { slots } = groups.length > 0 ? found(groups) : { slots: [] };
  const products = bestOf(slots, limit, comparing('relevance', held)).map((slot) => ({
    id: columns.rows[slot]!.id,
    score: sheet.score[slot]!,
  }));
  return {
    products,
    categories: categoriesNamed(
      held,
      typed.map((word) => word.typed),
      site,
    ).slice(0, limit),
    queries,
  };
}
