import { count, days, defineTerms, refusing } from '../../lib/terms.ts';

/** A product that cannot be bought as it stands in the basket: gone from the shop, or fewer left than were asked for. */
export type Lagging =
  | { what: 'gone'; name: string }
  | { what: 'stock'; name: string; wanted: number; available: number };

export const basketTerms = defineTerms('basket', {
  figures: { basketLife: days(60), mostOfOne: count(99) },
  clauses: {
    'cookies.session-basket': {
      title: 'Your basket is kept',
      says: (f) =>
        `A cookie keeps track of your shopping, so that you can come back to your basket at any time. We keep a basket for ${f.basketLife} after it was last changed. If you sign in, the same basket is there on your other devices: what was in both is added together, up to ${f.mostOfOne} of a product and never more than we have.`,
      source: {
        section: 'Privacy: cookies',
        statute: 'PECR 2003 reg 6(4): a cookie that a service asked for cannot do without needs no consent',
      },
    },
    'wr-cookies.basket-recognise-navigate': {
      title: 'What the basket cookie does',
      says: (_, names) =>
        `A cookie lets ${names.brand} bring back your basket, know you again and help you find your way.`,
      source: { section: 'Privacy: cookies' },
    },
    'wr-cookies.required-to-order': {
      title: 'Cookies are needed to order',
      says: (_, names) =>
        `Your browser has to accept cookies before you can place an order with ${names.brand}. Refusing the optional ones keeps nobody from buying.`,
      why: () =>
        'Your browser did not send back the cookie that holds your basket. Please allow cookies from this site and try again; you can look round the shop without them.',
      source: {
        section: 'Privacy: cookies',
        statute: 'PECR 2003 reg 6(4): only the cookie that holds the basket is meant, not the optional ones',
      },
    },
    'product.may-lag': {
      title: 'The site may be a moment behind',
      says: () =>
        'What a page shows may have changed by the moment you order. Prices, stock and descriptions are looked at again when you confirm; if anything is different, we show you what changed and ask you again.',
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

export type BasketFigures = (typeof basketTerms)['figures'];
export const refuse = refusing(basketTerms);
