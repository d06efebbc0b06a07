import type { SearchDocument } from './document.ts';
import { shortWordsOf } from './synonyms.ts';
import { codesOf, termsOf, words } from './tokenise.ts';

/** How often a word is in a product, in tenths of an occurrence, and whether it says what kind of thing it is. */
export interface Weight {
  tenths: number;
  kind: boolean;
}

/** All words of a product with their weights, and its length in tenths of a word. */
export interface Weighed {
  weights: Map<string, Weight>;
  length: number;
}

/**
 * What a word in each part of a product counts, in tenths.
 *
 * Name, maker and description are one text: measured on rated queries, boosting the name apart made it worse.
 * Attributes are long and partly about other things (parcels, standards), so each of their words counts half.
 */
const counts = { text: 10, model: 5, category: 2, attribute: 5, code: 5 } as const;

/** A word counts at most 25.5 times, because the weight is kept in a byte. */
const most = 255;

/**
 * The nouns of the shelf that a product stands on: laptop for "Laptops", bag for "Laptop bags".
 *
 * The last word of the shelf's name, and in "Mice and keyboards" both; a singular before "and" ("Phone and tablet
 * cases") belongs to what comes after it.
 */
function kindsOf({ categoryNames }: SearchDocument): Set<string> {
  const parts = (categoryNames.at(-1) ?? '').split(/ and | & |, /i).map((part) => words(part).at(-1));
  return new Set(
    parts.flatMap((word, at) => (word && (at === parts.length - 1 || word.term !== word.typed) ? [word.term] : [])),
  );
}

export function weigh(product: SearchDocument): Weighed {
  const weights = new Map<string, Weight>();
  const kinds = kindsOf(product);
  let length = 0;
  const add = (terms: readonly string[], tenths: number): void => {
    for (const term of terms) {
      const known = weights.get(term);
      if (known) {
        known.tenths = Math.min(most, known.tenths + tenths);
      } else weights.set(term, { tenths, kind: kinds.has(term) });
      length += tenths;
    }
  };

  const name = termsOf(product.name);
  const description = termsOf(product.description);
  const values = Object.values(product.attributes).map(termsOf);
  add(name, counts.text);
  add(termsOf(product.maker), counts.text);
  add(description, counts.text);
  add(termsOf(product.model), counts.model);
  add(product.categoryNames.flatMap(termsOf), counts.category);
  for (const terms of values) add(terms, counts.attribute);
  add([...new Set([name, description, ...values].flatMap(shortWordsOf))], counts.text);
  add([...new Set(codesOf(`${product.name} ${product.model} ${product.sku}`))], counts.code);
  if (product.gtin) add([product.gtin], counts.code);
  return { weights, length };
}
