import { createColumns } from './columns.ts';
import type { SearchDocument, SearchIndex } from './document.ts';
import { createPostings, pack } from './postings.ts';
import { createSheet } from './score.ts';
import { type Held, search } from './search.ts';
import { suggest } from './suggest.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { weigh } from './weigh.ts';

/** The words of a product as the postings keep them. */
function packed(document: SearchDocument, vocabulary: Vocabulary): { words: Uint32Array; length: number } {
  const { weights, length } = weigh(document);
  const words = [...weights].map(([term, { kind, tenths }]) => pack(vocabulary.number(term), kind, tenths));
  return { words: Uint32Array.from(words), length };
}

export function createIndex(documents: Iterable<SearchDocument>): SearchIndex {
  const vocabulary = createVocabulary();
  const postings = createPostings();
  const columns = createColumns();
  const slots = new Map<string, number>();
  const free: number[] = [];
  let sheet = createSheet(0);

  function replace(document: SearchDocument): void {
    const slot = slots.get(document.id) ?? free.pop() ?? slots.size;
    const { words, length } = packed(document, vocabulary);
    slots.set(document.id, slot);
    columns.put(slot, document);
    postings.put(slot, columns.sites.number(document.site), words, length);
  }

  function remove(id: string): void {
    const slot = slots.get(id);
    if (slot === undefined) return;
    slots.delete(id);
    free.push(slot);
    columns.put(slot, undefined);
    postings.put(slot, 0, undefined, 0);
  }

  /** All that is held, with a sheet that has room for every slot there is by now. */
  function held(): Held {
    if (sheet.score.length < columns.rows.length) sheet = createSheet(columns.rows.length + 1_024);
    return { vocabulary, postings, columns, sheet };
  }

  /** The number of a site; one that no product is in has the number of none. */
  const siteOf = (site: string | undefined): number | undefined =>
    site === undefined ? undefined : (columns.sites.find(site) ?? -1);

  for (const document of documents) replace(document);
  return {
    get size() {
      return slots.size;
    },
    search: (wish) => search(held(), wish, siteOf(wish.site)),
    suggest: (text, site, limit) => suggest(held(), text, siteOf(site), limit),
    replace,
    remove,
  };
}
