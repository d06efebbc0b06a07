import { stem } from './stem.ts';

/** Ways to write a unit, each with the one that we keep. */
const units: Readonly<Record<string, string>> = {
  inch: 'inch', inches: 'inch', gb: 'gb', tb: 'tb', mb: 'mb', mm: 'mm', cm: 'cm', m: 'm', metre: 'm', metres: 'm',
  ft: 'ft', feet: 'ft', foot: 'ft', kg: 'kg', g: 'g', gram: 'g', grams: 'g', mg: 'mg', ml: 'ml', cl: 'cl', l: 'l',
  litre: 'l', litres: 'l', w: 'w', watt: 'w', watts: 'w', v: 'v', volt: 'v', volts: 'v', hz: 'hz', khz: 'khz',
  mhz: 'mhz', ghz: 'ghz', mah: 'mah', mp: 'mp', dpi: 'dpi',
}; // biome-ignore format: a table reads best packed

const spellings = Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .join('|');
const pieces = new RegExp(`(\\d+(?:[.,]\\d+)?)[ -]?(${spellings})(?![a-z0-9])|[a-z0-9]+`, 'g');
const code = /[a-z0-9]+(?:[-/.][a-z0-9]+)+/g;

/** One word of a text: as it was typed, and as it is kept. */
export interface Word {
  typed: string;
  term: string;
}

const ascii = /^[\x20-\x7e]*$/;
const quoted = /["'’”“\u2032]/;
const inches = /(\d) ?(?:"|''|”|“|\u2032\u2032|in(?![a-z0-9]))/g;

/**
 * Lower case, without accents and trade marks; inch marks are written out and "men's" is one word.
 *
 * Most texts have none of it, and a look is cheaper than a replacement: the index of 35,000 products is built at
 * every start.
 */
function fold(text: string): string {
  const bare = ascii.test(text)
    ? text.toLowerCase()
    : text
        .replace(/[™®©]/g, ' ')
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase();
  const measured = /\d/.test(bare)
    ? bare.replace(inches, (all, digit: string) => (all.endsWith(' in') ? all : `${digit} inch `))
    : bare;
  return quoted.test(measured) ? measured.replace(/([a-z])['’](s?)(?![a-z])/g, '$1$2') : measured;
}

/**
 * The words of a text in their order. A number and its unit are one word: `27"`, "27 inch" and "27in" are the same.
 */
export function words(text: string): Word[] {
  return [...fold(text).matchAll(pieces)].map(([typed, amount, unit]) =>
    amount !== undefined && unit !== undefined
      ? { typed, term: `${amount.replace(',', '.').replace(/\.0+$/, '')}${units[unit] ?? unit}` }
      : { typed, term: stem(typed) },
  );
}

/** Short texts, such as the values of attributes, stand on thousands of products. */
const remembered = new Map<string, readonly string[]>();
const longestRemembered = 60;
const mostRemembered = 50_000;

/** The words of a product's text, and the bare number beside each measurement, which people type without the unit. */
export function termsOf(text: string): readonly string[] {
  const before = remembered.get(text);
  if (before) return before;
  const terms = words(text).flatMap(({ term }) => {
    const amount = /^(\d+)[a-z]+$/.exec(term)?.[1];
    return amount === undefined ? [term] : [term, amount];
  });
  if (text.length <= longestRemembered && remembered.size < mostRemembered) remembered.set(text, terms);
  return terms;
}

/** Codes written with dashes, strokes or dots, without them: "TN-2110" is also found as "tn2110". */
export function codesOf(text: string): string[] {
  const found = text.toLowerCase().match(code) ?? [];
  return found.map((written) => written.replace(/[-/.]/g, '')).filter((bare) => /\d/.test(bare) && bare.length <= 24);
}
