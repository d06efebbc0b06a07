import { saysKind, tenths, which } from './packed.ts';
import type { Postings } from './postings.ts';
import type { Group } from './understand.ts';

/**
 * Chosen on 58 rated queries as the middle of a wide plateau: saturation 0.4 to 0.9, length 0.4 to 0.6, coverage 0.2 to
 * 0.8 and kind 0.2 to 1 all rank within 0.01 of each other, so none is worth turning for a single query.
 */
const saturation = 0.6;
const lengthShare = 0.5;
/** How much of its score a product loses that lacks all of the other words. */
const coverage = 0.5;
/**
 * What a product gains when the last word asked for is what its shelf is named for: a laptop, and not its bag.
 *
 * More than a synonym loses, so that a notebook computer too comes before the bags for laptops.
 */
const ofKind = 0.6;

/** Room for the scores of all slots, used again for each search, so that none of it is garbage. */
export interface Sheet {
  touched: Int32Array;
  count: number;
  score: Float64Array;
  /** A bit for each group that the product has, and one for each that says what kind it is. */
  has: Uint32Array;
  kinds: Uint32Array;
}

export function createSheet(slots: number): Sheet {
  return {
    touched: new Int32Array(slots),
    count: 0,
    score: new Float64Array(slots),
    has: new Uint32Array(slots),
    kinds: new Uint32Array(slots),
  };
}

export function wipe(sheet: Sheet): void {
  for (let at = 0; at < sheet.count; at++) {
    const slot = sheet.touched[at]!;
    sheet.score[slot] = 0;
    sheet.has[slot] = 0;
    sheet.kinds[slot] = 0;
  }
  sheet.count = 0;
}

/** How much it says that a product has this: rare words say more. */
export function rarity(postings: Postings, { alternatives }: Group, site: number | undefined): number {
  const products = Math.max(...alternatives.map(({ term }) => postings.count(term, site)));
  return Math.log(1 + (postings.size(site).products - products + 0.5) / (products + 0.5));
}

/** Adds one group's points to the sheet: for each product, its best alternative. */
function add(sheet: Sheet, postings: Postings, group: Group, weight: number, bit: number, meanLength: number): void {
  const last = group.alternatives.length > 1 ? new Map<number, number>() : undefined;
  for (const alternative of group.alternatives) {
    const worth = weight * alternative.weight * (saturation + 1);
    postings.each(alternative.term, (entry) => {
      const slot = which(entry);
      const often = tenths(entry) / 10;
      const relative = 1 - lengthShare + (lengthShare * postings.length(slot)) / meanLength;
      const points = (worth * often) / (often + saturation * relative);
      if (sheet.has[slot] === 0) sheet.touched[sheet.count++] = slot;
      sheet.has[slot]! |= bit;
      if (saysKind(entry)) sheet.kinds[slot]! |= bit;
      const before = last?.get(slot) ?? 0;
      if (points <= before) return;
      sheet.score[slot]! += points - before;
      last?.set(slot, points);
    });
  }
}

/**
 * BM25 over one field, with two corrections: a product that lacks some of the words falls back, and one that is the
 * kind of thing asked for comes forward.
 *
 * Answers the share of what was asked that each set of groups makes up, by its bits.
 */
export function score(
  sheet: Sheet,
  postings: Postings,
  groups: readonly Group[],
  site: number | undefined,
): (has: number) => number {
  const { meanLength } = postings.size(site);
  const weights = groups.map((group) => rarity(postings, group, site));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  for (const [at, group] of groups.entries()) add(sheet, postings, group, weights[at]!, 1 << at, meanLength);

  const every = 2 ** groups.length - 1;
  const last = 1 << (groups.length - 1);
  const share = (has: number): number =>
    has === every ? 1 : weights.reduce((sum, weight, at) => (has & (1 << at) ? sum + weight : sum), 0) / all;
  for (let at = 0; at < sheet.count; at++) {
    const slot = sheet.touched[at]!;
    sheet.score[slot]! *= 1 - coverage + coverage * share(sheet.has[slot]!);
    if (sheet.kinds[slot]! & last) sheet.score[slot]! *= 1 + ofKind;
  }
  return share;
}
