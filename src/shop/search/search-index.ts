import { createColumns, type StoredColumns } from './columns.ts';
import type { SearchDocument, SearchIndex } from './document.ts';
import { joined, type Lists, parted } from './lists.ts';
import { pack } from './packed.ts';
import { createPostings } from './postings.ts';
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

/** An index as it lies in a file: lists of texts and of figures, which are read again without a look at any word. */
export interface StoredIndex {
  terms: readonly string[];
  columns: StoredColumns;
  words: Lists;
  lengths: Int32Array;
}

/** An index that can be stored, and made again of what was stored. */
export interface StorableIndex extends SearchIndex {
  stored(): StoredIndex;
}

/** Begins with what was stored, where there is something, and takes these documents in. */
export function createIndex(documents: Iterable<SearchDocument>, before?: StoredIndex): StorableIndex {
  const vocabulary = createVocabulary(before?.terms);
  const postings = createPostings();
  const columns = createColumns(before?.columns);
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

  /** Puts the words of each row that was stored into its slot. */
  function fill({ words, lengths }: StoredIndex): void {
    const lists = parted(words);
    columns.rows.forEach((row, slot) => {
      if (!row) return;
      slots.set(row.id, slot);
      postings.put(slot, row.site, lists[slot], lengths[slot] ?? 0);
    });
  }

  function stored(): StoredIndex {
    const kept = [...slots.values()];
    return {
      terms: vocabulary.terms,
      columns: columns.stored(kept),
      words: joined(kept.map((slot) => postings.words(slot) ?? new Uint32Array(0))),
      lengths: Int32Array.from(kept, postings.length),
    };
  }

  if (before) fill(before);
  for (const document of documents) replace(document);
  return {
    get size() {
      return slots.size;
    },
    search: (wish) => search(held(), wish, siteOf(wish.site)),
    suggest: (text, site, limit) => suggest(held(), text, siteOf(site), limit),
    replace,
    remove,
    stored,
  };
}
