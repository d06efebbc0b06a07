import { stem } from './stem.ts';

/** Words that shoppers use for one thing. Few on purpose: each pair widens every search that has one of them. */
const alike: readonly (readonly string[])[] = [
  ['laptop', 'notebook'],
  ['tv', 'television'],
  ['torch', 'flashlight'],
  ['fridge', 'refrigerator'],
  ['sofa', 'settee', 'couch'],
  ['hoover', 'vacuum'],
  ['cellphone', 'smartphone'],
  ['earphone', 'earbud'],
];

/** Things that makers write in several words and shoppers in one. A product with the words is found by the one. */
const shortFor: readonly (readonly [phrase: string, word: string])[] = [
  ['solid state drive', 'ssd'],
  ['hard disk drive', 'hdd'],
  ['hard drive', 'hdd'],
  ['playstation 4', 'ps4'],
  ['playstation 5', 'ps5'],
  ['mobile phone', 'smartphone'],
];

const bySide = new Map(alike.flatMap((group) => group.map((word) => [stem(word), group.map(stem)])));

export const synonymsOf = (term: string): readonly string[] =>
  (bySide.get(term) ?? []).filter((other) => other !== term);

/** The short words for what this text says at length. */
export function shortWordsOf(terms: readonly string[]): string[] {
  const line = ` ${terms.join(' ')} `;
  return shortFor.filter(([phrase]) => line.includes(` ${phrase} `)).map(([, word]) => word);
}
