import { grown } from './grow.ts';
import { which } from './packed.ts';

/** How many products have a word, and how many there are, in each site: a word's rarity is a matter of the site. */
export interface Tallies {
  /** Counts a product in, or out again. */
  count(site: number, words: Uint32Array, length: number, by: 1 | -1): void;
  products(term: number, site: number | undefined): number;
  size(site: number | undefined): { products: number; meanLength: number };
}

interface Tally {
  perTerm: Int32Array;
  products: number;
  length: number;
}

export function createSiteTallies(): Tallies {
  const sites = new Map<number, Tally>();
  const asked = (site: number | undefined): Tally[] =>
    site === undefined ? [...sites.values()] : [sites.get(site)].filter((tally) => tally !== undefined);

  return {
    count(site, words, length, by) {
      const tally = sites.get(site) ?? { perTerm: new Int32Array(0), products: 0, length: 0 };
      for (const word of words) {
        const term = which(word);
        tally.perTerm = grown(tally.perTerm, term + 1, (room) => new Int32Array(room));
        tally.perTerm[term]! += by;
      }
      tally.products += by;
      tally.length += by * length;
      sites.set(site, tally);
    },
    products(term, site) {
      if (site !== undefined) return sites.get(site)?.perTerm[term] ?? 0;
      let sum = 0;
      for (const { perTerm } of sites.values()) sum += perTerm[term] ?? 0;
      return sum;
    },
    size(site) {
      let [products, length] = [0, 0];
      for (const tally of asked(site)) {
        products += tally.products;
        length += tally.length;
      }
      return { products, meanLength: products === 0 ? 1 : length / products };
    },
  };
}
