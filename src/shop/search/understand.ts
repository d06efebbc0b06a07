import { which } from './packed.ts';
import type { Postings } from './postings.ts';
import { stem } from './stem.ts';
import { synonymsOf } from './synonyms.ts';
import { type Word, words } from './tokenise.ts';
import { meantBy } from './typo.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One thing that is asked for, and the words that may stand for it; the first weighs most. */
export interface Group {
  /** The word for people. */
  said: string;
  alternatives: readonly { term: number; weight: number }[];
}

export interface Understood {
  groups: Group[];
  /** The whole text as it was understood, when that is not what was typed. */
  corrected?: string;
  /** Words that are unknown and like nothing we know. */
  unknown: string[];
}

/** What a synonym counts beside the word that was typed: a shop's own word should win. Measured: 0.5 to 0.9 rank alike. */
const synonymWeight = 0.8;
/** Longer texts are pasted, and the words after these add nothing. */
const wordsAtMost = 16;

interface Known {
  vocabulary: Vocabulary;
  postings: Postings;
  site: number | undefined;
}

/** How many products have both words. */
function together({ postings }: Known, a: number, b: number): number {
  const first = new Set<number>();
  postings.each(a, (entry) => first.add(which(entry)));
  let both = 0;
  postings.each(b, (entry) => {
    if (first.has(which(entry))) both++;
  });
  return both;
}

function find({ vocabulary, postings, site }: Known, term: string): number | undefined {
  const number = vocabulary.find(term);
  return number !== undefined && postings.count(number, site) > 0 ? number : undefined;
}

function group(known: Known, said: string, term: number): Group {
  const others = synonymsOf(known.vocabulary.term(term)).flatMap((other) => find(known, other) ?? []);
  return {
    said,
    alternatives: [{ term, weight: 1 }, ...others.map((other) => ({ term: other, weight: synonymWeight }))],
  };
}

/** "head set" is a headset, when more products have the one word than have both; answers nothing otherwise. */
function joined(known: Known, left: Word, right: Word | undefined): number | undefined {
  if (!right) return undefined;
  const whole = find(known, stem(left.typed + right.typed));
  if (whole === undefined) return undefined;
  const [a, b] = [find(known, left.term), find(known, right.term)];
  const apart = a === undefined || b === undefined ? 0 : together(known, a, b);
  return known.postings.count(whole, known.site) > apart ? whole : undefined;
}

/** An unknown word that is two known ones without the space, where most products have both: "usbhub". */
function split(known: Known, { typed }: Word): [Group, Group] | undefined {
  let best: { parts: [Group, Group]; both: number } | undefined;
  for (let at = 2; at <= typed.length - 2; at++) {
    const [left, right] = [typed.slice(0, at), typed.slice(at)];
    const [a, b] = [find(known, stem(left)), find(known, stem(right))];
    if (a === undefined || b === undefined) continue;
    const both = together(known, a, b);
    if (both > (best?.both ?? 0)) best = { parts: [group(known, left, a), group(known, right, b)], both };
  }
  return best?.parts;
}

/** What an unknown word was meant to be, if anything. */
function guess(known: Known, word: Word): Group[] {
  const parts = split(known, word);
  if (parts) return parts;
  const meant = meantBy(word.term, known.vocabulary, (term) => known.postings.count(term, known.site));
  return meant === undefined ? [] : [group(known, known.vocabulary.term(meant), meant)];
}

/** Reads what was typed in the words that the shop knows, and says so where it had to guess. */
export function understand(text: string, known: Known): Understood {
  const typed = words(text).slice(0, wordsAtMost);
  const groups: Group[] = [];
  const unknown: string[] = [];
  let guessed = false;

  for (let at = 0; at < typed.length; at++) {
    const word = typed[at]!;
    const whole = joined(known, word, typed[at + 1]);
    const term = find(known, word.term);
    if (whole !== undefined) {
      groups.push(group(known, known.vocabulary.term(whole), whole));
      guessed = true;
      at++;
    } else if (term !== undefined) groups.push(group(known, word.typed, term));
    else {
      const meant = guess(known, word);
      if (meant.length === 0) unknown.push(word.typed);
      else guessed = true;
      groups.push(...meant);
    }
  }
  const different = groups.filter(
    ({ alternatives: [first] }, at) =>
      groups.findIndex(({ alternatives: [other] }) => other!.term === first!.term) === at,
  );
  const corrected = guessed ? { corrected: groups.map(({ said }) => said).join(' ') } : {};
  return { groups: different, unknown, ...corrected };
}
