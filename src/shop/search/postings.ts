import { grown } from './grow.ts';
import { pack, saysKind, tenths, which } from './packed.ts';
import { createSiteTallies } from './tally.ts';

/** Patches that are gathered before all postings are laid out anew, which takes about a tenth of a second. */
const patchesAtMost = 1_000;

/** Which products have which words: laid out flat once, with the products changed since kept beside. */
export interface Postings {
  /** Puts a product's words in a slot, in place of what was there. No words empties the slot. */
  put(slot: number, site: number, words: Uint32Array | undefined, length: number): void;
  /** Calls back with each product that has the word. */
  each(term: number, see: (packed: number) => void): void;
  /** How many products have the word, in one site or in all. */
  count(term: number, site: number | undefined): number;
  /** How many products there are, and their mean length in tenths. */
  size(site: number | undefined): { products: number; meanLength: number };
  length(slot: number): number;
  words(slot: number): Uint32Array | undefined;
}

interface Flat {
  starts: Int32Array;
  entries: Uint32Array;
}

/** Two walks over all products: count each word, then fill in. */
function layOut(forward: readonly (Uint32Array | undefined)[]): Flat {
  let [terms, all] = [0, 0];
  for (const words of forward) {
    if (!words) continue;
    all += words.length;
    for (const word of words) terms = Math.max(terms, which(word) + 1);
  }
  const starts = new Int32Array(terms + 1);
  for (const words of forward) if (words) for (const word of words) starts[which(word) + 1]!++;
  for (let term = 0; term < terms; term++) starts[term + 1]! += starts[term]!;

  const next = starts.slice();
  const entries = new Uint32Array(all);
  forward.forEach((words, slot) => {
    if (words) for (const word of words) entries[next[which(word)]!++] = pack(slot, saysKind(word), tenths(word));
  });
  return { starts, entries };
}

export function createPostings(): Postings {
  const forward: (Uint32Array | undefined)[] = [];
  const sites: number[] = [];
  const tallies = createSiteTallies();
  const beside = new Map<number, number[]>();
  let lengths = new Int32Array(0);
  let patched = new Uint8Array(0);
  let patches = 0;
  let stale = true;
  let flat: Flat = { starts: new Int32Array(1), entries: new Uint32Array(0) };

  function forget(slot: number): void {
    const old = forward[slot];
    if (!old) return;
    tallies.count(sites[slot]!, old, lengths[slot]!, -1);
    if (stale || !patched[slot]) return;
    for (const word of old) {
      const term = which(word);
      beside.set(
        term,
        (beside.get(term) ?? []).filter((entry) => which(entry) !== slot),
      );
    }
  }

  function putBeside(term: number, entry: number): void {
    const list = beside.get(term);
    if (list) list.push(entry);
    else beside.set(term, [entry]);
  }

  function refresh(): void {
    if (!stale) return;
    flat = layOut(forward);
    patched.fill(0);
    beside.clear();
    patches = 0;
    stale = false;
  }

  return {
    put(slot, site, words, length) {
      forget(slot);
      lengths = grown(lengths, slot + 1, (room) => new Int32Array(room));
      patched = grown(patched, slot + 1, (room) => new Uint8Array(room));
      forward[slot] = words;
      sites[slot] = site;
      lengths[slot] = length;
      if (words) tallies.count(site, words, length, 1);
      if (stale) return;
      patched[slot] = 1;
      for (const word of words ?? []) putBeside(which(word), pack(slot, saysKind(word), tenths(word)));
      patches++;
      if (patches > patchesAtMost) stale = true;
    },
    each(term, see) {
      refresh();
      const end = flat.starts[term + 1] ?? 0;
      for (let at = flat.starts[term] ?? end; at < end; at++) {
        const entry = flat.entries[at]!;
        if (patches === 0 || !patched[which(entry)]) see(entry);
      }
      for (const entry of beside.get(term) ?? []) see(entry);
    },
    count: tallies.products,
    size: tallies.size,
    length: (slot) => lengths[slot] ?? 0,
    words: (slot) => forward[slot],
  };
}
