import { count, type Days, defineTerms, refusing } from '../../lib/terms.ts';
import { consentsTerms } from '../consents/index.ts';
import { figuresOf, type TermsVersion } from '../terms/index.ts';

/** A product that cannot be bought as it stands in the basket: gone from the shop, or fewer left than were asked for. */
export type Lagging =
  | { what: 'gone'; name: string }
  | { what: 'stock'; name: string; wanted: number; available: number };

export const basketTerms = defineTerms('basket', {
  figures: { mostOfOne: count(99) },
  clauses: {
    'product.may-lag': {
      title: 'The site may be a moment behind',
      says: (f) =>
        `What a page shows may have changed by the moment you order. Prices, stock and descriptions are looked at again when you confirm; if anything is different, we show you what changed and ask you again. A basket takes ${f.mostOfOne} of one product at most.`,
      why: (_, facts: Lagging) =>
        facts.what === 'gone'
          ? `${facts.name} is no longer for sale.`
          : `You asked for ${facts.wanted} of ${facts.name} and ${leftInWords(facts.available)}.`,
      source: { section: 'Description of products' },
    },
  },
});

const leftInWords = (available: number): string =>
  available === 0 ? 'there are none left' : `there ${available === 1 ? 'is 1' : `are ${available}`} left`;

export type BasketFigures = (typeof basketTerms)['figures'] & { basketLife: Days };

/** How long a basket is kept is said where its cookie is: `cookies.session-basket` is a clause of consents. */
export const basketFigures = (version: TermsVersion): BasketFigures => ({
  ...figuresOf(version, basketTerms),
  basketLife: figuresOf(version, consentsTerms).basketLife,
});

export const refuse = refusing(basketTerms);
