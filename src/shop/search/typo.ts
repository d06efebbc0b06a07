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

/**
 * The known word that was most likely meant: fewest errors, then the same first letter, then the most products.
 *
 * Passes over codes, and compares letters before it counts errors, so that a look through a hundred thousand words takes well under a
 * millisecond and needs no index of its own.
 */
export function meantBy(
  word: string,
  vocabulary: Vocabulary,
  productsWith: (term: number) => number,
): number | undefined {
  const most = forgiven(word);
  if (most === 0) return undefined;
  const wanted = lettersOf(word);
  let best: { term: number; errors: number; first: number; products: number } | undefined;

  for (let term = 0; term < vocabulary.size; term++) {
    const atMost = best?.errors ?? most;
    const letters = vocabulary.letters(term);
    if (letters >>> 26 !== 0 || bitsIn(letters ^ wanted) > 2 * atMost) continue;
    const known = vocabulary.term(term);
    if (Math.abs(known.length - word.length) > atMost) continue;
    const errors = errorsBetween(word, known, atMost);
    if (errors > atMost || errors === 0) continue;
    const products = productsWith(term);
    if (products === 0) continue;
    const first = known[0] === word[0] ? 0 : 1;
    const better =
      !best ||
      errors - best.errors ||
      first - best.first ||
      best.products - products ||
      (known < vocabulary.term(best.term) ? -1 : 1);
    if (better === true || (typeof better === 'number' && better < 0)) best = { term, errors, first, products };
  }
  return best?.term;
}
