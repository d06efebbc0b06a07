import type { Columns, Row } from './columns.ts';
import { which } from './packed.ts';
import type { Postings } from './postings.ts';
import { type Sheet, score, wipe } from './score.ts';
import type { Group } from './understand.ts';

/** Fewer products than this with all the words, and those with most of them are shown as well. */
const enough = 10;
/** What share of what was asked such a product must have, by how rare the words are. */
const mostOf = 0.5;

/** The slots that answer the words, and how many of those have all of them. */
export interface Candidates {
  slots: number[];
  complete: number;
}

/** The slots of a site that answer the words, with their scores on the sheet. Without words, all of the site. */
export function candidates(
  sheet: Sheet,
  postings: Postings,
  { rows }: Columns,
  groups: readonly Group[],
  site: number | undefined,
): Candidates {
  const here = (row: Row | undefined): boolean => row !== undefined && (site === undefined || row.site === site);
  wipe(sheet);
  if (groups.length === 0) {
    const slots = [...rows.keys()].filter((slot) => here(rows[slot]));
    return { slots, complete: slots.length };
  }

  const share = score(sheet, postings, groups, site);
  const every = 2 ** groups.length - 1;
  const all: number[] = [];
  const most: number[] = [];
  for (let at = 0; at < sheet.count; at++) {
    const slot = sheet.touched[at]!;
    if (!here(rows[slot])) continue;
    if (sheet.has[slot] === every) all.push(slot);
    else if (all.length < enough && share(sheet.has[slot]!) >= mostOf) most.push(slot);
  }
  return { slots: all.length < enough ? [...all, ...most] : all, complete: all.length };
}

/**
 * The words to do without so that some product has all the others: the rarest first, as long as it takes.
 *
 * The rarest, because it is the likeliest to be the odd one out; what is left is still what the shopper came for.
 */
export function wordsToDrop(
  groups: readonly Group[],
  postings: Postings,
  { rows }: Columns,
  site: number | undefined,
): string[] {
  const having = groups.map(({ alternatives, said }) => {
    const slots = new Set<number>();
    for (const { term } of alternatives) {
      postings.each(term, (entry) => {
        if (site === undefined || rows[which(entry)]?.site === site) slots.add(which(entry));
      });
    }
    return { said, slots };
  });
  having.sort((a, b) => a.slots.size - b.slots.size);
  const dropped: string[] = [];
  for (let first = 0; first < having.length - 1; first++) {
    const [rarest, ...others] = having.slice(first);
    if ([...rarest!.slots].some((slot) => others.every(({ slots }) => slots.has(slot)))) break;
    dropped.push(rarest!.said);
  }
  return dropped;
}
