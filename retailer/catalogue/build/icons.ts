import { food, licensedShelves } from './icons-of-food.ts';
import { gifts } from './icons-of-gifts.ts';
import { technologyShelves, technologyWords } from './icons-of-technology.ts';

/** Read from the top: the first word that fits is the picture. */
export type IconTable = readonly (readonly [RegExp, string])[];

const books: IconTable = [
  [/vinyl|\blp\b|records/, 'musical-notes'],
  [/dvd|blu-ray|films/, 'dvd'],
  [/software/, 'floppy-disk'],
  [/magazine/, 'newspaper'],
  [/photo/, 'camera-with-flash'],
  [/\bcd\b/, 'optical-disc'],
  [/series/, 'books'],
  [/classics/, 'closed-book'],
  [/modern-classics/, 'orange-book'],
  [/nineties/, 'green-book'],
  [/./, 'blue-book'],
];

interface Tables {
  words: IconTable;
  shelves: IconTable;
}

function tablesOf(category: string): Tables {
  if (
    /^(computing|networking|printing|tv-audio|appliances)/.test(category) ||
    /^toys-and-baby\/(dolls|puzzles|arts|baby|toys)|light-bulbs/.test(category)
  ) {
    return { words: technologyWords, shelves: technologyShelves };
  }
  if (category.startsWith('beer-wine-and-spirits')) return { words: [], shelves: licensedShelves };
  if (/^books/.test(category)) return { words: books, shelves: books };
  const table = /^(home|kitchen|gifts|christmas|fashion|toys)/.test(category) ? gifts : food;
  return { words: anchored(table.slice(0, -1)), shelves: table };
}

/** A word counts from its beginning: a pineapple is no apple, and a retrospot no pot. */
const anchored = (table: IconTable): IconTable =>
  table.map(([word, icon]) => [new RegExp(`\\b(?:${word.source})`), icon] as const);

/** The picture a shopper sees before there is a photograph: by the words of the name, else by the shelf. A strong drink goes by its shelf alone. */
export function iconFor(name: string, category: string): string {
  const { words, shelves } = tablesOf(category);
  const shelf = category.split('/').at(-1) ?? '';
  const found =
    words.find(([word]) => word.test(name.toLowerCase())) ??
    shelves.slice(0, -1).find(([word]) => word.test(shelf)) ??
    shelves.find(([word]) => word.test(category));
  const icon = found?.[1] ?? 'package';
  return replaced[icon] ?? icon;
}

/** Pictures that read better than the literal one, or stand in for one that the set does not have. */
const replaced: Record<string, string> = {
  'drop-of-blood': 'paintbrush',
  'optical-disc': 'optical-disk',
  'white-screen': 'film-frames',
  'red-heart': 'heart-suit',
};
