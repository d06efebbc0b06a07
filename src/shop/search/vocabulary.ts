/** Every word that any product has, numbered in the order they came. A number is never given twice. */
export interface Vocabulary {
  readonly size: number;
  find(term: string): number | undefined;
  number(term: string): number;
  term(number: number): string;
  /** All words, in the order of their numbers. */
  readonly terms: readonly string[];
  /** A bit for each letter of the word: words a typing error apart differ in few bits, and that is quick to see. */
  letters(number: number): number;
  /** The numbers of all words that begin so. */
  startingWith(prefix: string): number[];
}

/** Digits share six bits, because a wrong digit is seldom a typing error that we should forgive. */
export function lettersOf(term: string): number {
  let bits = 0;
  for (let at = 0; at < term.length; at++) {
    const place = term.charCodeAt(at) - 97;
    bits |= 1 << (place >= 0 && place < 26 ? place : 26 + (term.charCodeAt(at) % 6));
  }
  return bits;
}

/** Words that were numbered before keep their numbers when they are given in that order. */
export function createVocabulary(before: readonly string[] = []): Vocabulary {
  const terms = [...before];
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const letters = terms.map(lettersOf);
  let sorted: string[] = [];

  return {
    get size() {
      return terms.length;
    },
    find: (term) => numbers.get(term),
    term: (number) => terms[number] ?? '',
    terms,
    letters: (number) => letters[number] ?? 0,
    number(term) {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      numbers.set(term, terms.length);
      letters.push(lettersOf(term));
      return terms.push(term) - 1;
    },
    startingWith(prefix) {
      if (sorted.length !== terms.length) sorted = [...terms].sort();
      let [low, high] = [0, sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle]! < prefix) low = middle + 1;
        else high = middle;
      }
      const found: number[] = [];
      for (let at = low; at < sorted.length && sorted[at]!.startsWith(prefix); at++)
        found.push(numbers.get(sorted[at]!)!);
      return found;
    },
  };
}
