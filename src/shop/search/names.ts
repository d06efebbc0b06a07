/** Gives each different text a number, and keeps each text once. */
export interface Names {
  readonly size: number;
  number(text: string): number;
  find(text: string): number | undefined;
  text(number: number): string;
}

export function createNames(): Names {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    get size() {
      return texts.length;
    },
    find: (text) => numbers.get(text),
    text: (number) => texts[number] ?? '',
    number(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}
