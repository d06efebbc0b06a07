import { lettersOf, type Vocabulary } from './vocabulary.ts';

/**
 * How many typing errors lie between two words: a letter too much, too few, wrong, or two neighbours swapped.
 *
 * Stops counting at `most`, and answers one more than that.
 */
export function errorsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [older, old, row]: [number[], number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j), []];
  for (let i = 1; i <= a.length; i++) {
    row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, older[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [older, old] = [old, row];
  }
  return Math.min(old[b.length]!, most + 1);
}

function bitsIn(value: number): number {
  let [rest, bits] = [value, 0];
  for (; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

/** Short words forgive nothing, for nearly every one of them is one error from another; codes forgive nothing either. */
function forgiven(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

interface Meant {
  term: number;
  known: string;
  errors: number;
  first: number;
  products: number;
}

/**
 * The known word that was most likely meant: fewest errors, then the same first letter, then the most products.
 *
 * Passes over codes, and compares letters before it counts errors, so that a look through a hundred thousand words
 * takes well under a millisecond and needs no index of its own.
 */
export function meantBy(
  word: string,
  vocabulary: Vocabulary,
  productsWith: (term: number) => number,
): number | undefined {
  const most = forgiven(word);
  if (most === 0) return undefined;
  const wanted = lettersOf(word);
  let best: Meant | undefined;

  for (let term = 0; term < vocabulary.size; term++) {
    const atMost = best?.errors ?? most;
    const letters = vocabulary.letters(term);
    if (letters >>> 26 !== 0 || bitsIn(letters ^ wanted) > 2 * atMost) continue;
    const known = vocabulary.term(term);
    const errors = errorsWithin(word, known, atMost);
    if (errors === undefined) continue;
    const meant = { term, known, errors, first: known[0] === word[0] ? 0 : 1, products: productsWith(term) };
    if (meant.products > 0 && (!best || compare(meant, best) < 0)) best = meant;
  }
  return best?.term;
}

/** How many errors lie between two words that differ, if not more than so many. */
function errorsWithin(word: string, known: string, atMost: number): number | undefined {
  if (Math.abs(known.length - word.length) > atMost) return undefined;
  const errors = errorsBetween(word, known, atMost);
  return errors > 0 && errors <= atMost ? errors : undefined;
}

const compare = (a: Meant, b: Meant): number =>
  a.errors - b.errors || a.first - b.first || b.products - a.products || (a.known < b.known ? -1 : 1);
