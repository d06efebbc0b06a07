/** Gives each different text a number, and keeps each text once. */
export interface Names {
  readonly size: number;
  number(text: string): number;
  find(text: string): number | undefined;
  text(number: number): string;
  /** All of them, in the order of their numbers. */
  readonly texts: readonly string[];
}

/** Texts that were numbered before keep their numbers when they are given in that order. */
export function createNames(before: readonly string[] = []): Names {
  const texts = [...before];
  const numbers = new Map(texts.map((text, number) => [text, number]));
  return {
    get size() {
      return texts.length;
    },
    find: (text) => numbers.get(text),
    text: (number) => texts[number] ?? '',
    texts,
    number(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}
