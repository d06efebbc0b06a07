import { inPounds, type Pence } from '../../lib/money.ts';
import { count, days, defineTerms, minutes, refusing, timeOfDay, words, years } from '../../lib/terms.ts';

/** The criteria of who may order, each a reason for which an order may not be accepted. */
export type Criterion = 'account-standing' | 'restricted-address' | 'personal-use';

/** Where an order would not be in accordance with the conditions. */
export type Breach =
  | { what: 'terms' }
  | { what: 'quantity'; name: string; wanted: number; most: number }
  | { what: 'no-collection'; name: string };

export type AgeAsked = { what: 'too-many-tries'; tries: number } | { what: 'not-yet'; names: readonly string[] };

export type AgainstLocalLaw =
  | { what: 'hours'; nation: string; from: string; until: string }
  | { what: 'price'; nation: string; name: string; leastPence: Pence; pricePence: Pence };

interface Underage {
  names: readonly string[];
  on: string;
}

const listed = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);

export const checkoutTerms = defineTerms('checkout', {
  figures: {
    alcoholFrom: years(18),
    liqueurChocolatesFrom: years(16),
    ageTries: count(5),
    holdFor: minutes(15),
    checkoutKeptFor: days(2),
    deliveriesFrom: timeOfDay('07:00'),
    deliveriesUntil: timeOfDay('21:00'),
    criteria: words(
      'your age',
      'where the order goes',
      'an address that we have stopped delivering to',
      'the standing of your account',
      'a browser that accepts cookies and runs JavaScript, when you order online',
      'your agreement to these conditions',
      'buying for yourself or as a gift, not to sell on',
    ),
  },
  clauses: {
    'access.orders-per-conditions': {
      title: 'Orders follow these conditions',
      says: () =>
        'Every order is placed in accordance with these conditions, whichever way it reaches us. The same things are checked when you fill your basket, at the checkout and once more when you confirm.',
      why: (_, facts: Breach) => {
        if (facts.what === 'terms') return 'Please tick the box to say that you agree to the terms and conditions.';
        if (facts.what === 'no-collection')
          return `${facts.name} is sent by its maker and cannot be collected from a shop.`;
        return `One order may hold ${facts.most} of ${facts.name} at most; yours has ${facts.wanted}.`;
      },
      source: { section: 'Access to the website' },
    },
    'checkout.guided-steps': {
      title: 'How ordering works',
      says: () =>
        'A few steps lead you to your order: who you are, where it goes, your age if something in it needs that, and what you pay. You can go back and correct each of them until you confirm, and the whole price is in view at every step.',
      source: { section: 'Contract', statute: 'Electronic Commerce Regulations 2002 reg 9(1)(a) and (c)' },
    },
    'checkout.confirm-button': {
      title: 'The button that places your order',
      says: () =>
        'You place your order by pressing the button at the end of the checkout. It says what you pay, and pressing it means that you must. However often it is pressed, it is one order.',
      source: {
        section: 'Contract',
        statute:
          'Consumer Contracts Regulations 2013 reg 14(3) to (5): without words that say so you would not be bound',
      },
    },
    'checkout.needs-javascript': {
      title: 'Ordering needs JavaScript',
      says: (_, names) =>
        `To buy and check out you are asked to have JavaScript enabled. If yours is off, please enable it and refresh the page, or call ${names.phone} and order by telephone.`,
      source: { section: 'Contract' },
    },
    'price.confirmed-only-on-acceptance': {
      title: 'The price you confirm is the most you pay',
      says: () =>
        'We can only confirm a price when we accept your order. You never pay more than the price that you confirmed: if it turns out to be wrong, we ask you again or do not accept that part of the order.',
      source: {
        section: 'Description of products',
        statute: 'Read as a ceiling; Consumer Rights Act 2015 sch 2 para 14 forbids setting the price afterwards',
      },
    },
    'non-acceptance.eligibility': {
      title: 'Who may order',
      says: (f) => `We may not accept an order because of one of these: ${f.criteria}.`,
      why: (_, { criterion }: { criterion: Criterion }, names) => {
        switch (criterion) {
          case 'account-standing':
            return `There is a hold on your account. Please call ${names.phone} and we will sort it out with you.`;
          case 'restricted-address':
            return 'We have stopped delivering to this address. You can collect your order from a shop instead.';
          case 'personal-use':
            return 'We sell for your own use or as a gift, not to sell on.';
        }
      },
      source: { section: 'Contract', statute: 'The conditions name no list; this is the one that we go by' },
    },
    'alcohol.min-age-18': {
      title: 'Alcohol is for those of 18 and over',
      says: (f) =>
        `It is an offence to buy, or to try to buy, alcohol under the age of ${f.alcoholFrom.years}. You must have reached that age on the day you order and on the day it is handed over.`,
      why: (f, { names, on }: Underage) =>
        `You have to be ${f.alcoholFrom.years} on ${on} to buy ${listed(names)}, and by the date you gave us you are not.`,
      source: {
        section: 'Alcohol',
        statute:
          'Licensing Act 2003 ss 146, 149 and 151; somebody born on 29 February is of age on 1 March in other years',
      },
    },
    'alcohol.liqueur-chocolates-16': {
      title: 'Liqueur chocolates are for those of 16 and over',
      says: (f) => `We do not sell liqueur chocolates to anybody under ${f.liqueurChocolatesFrom.years}.`,
      why: (f, { names, on }: Underage) =>
        `It is our policy to sell ${listed(names)} to those who are ${f.liqueurChocolatesFrom.years} on ${on}, and by the date you gave us you are not.`,
      source: {
        section: 'Alcohol',
        statute: 'Licensing Act 2003 s.148 was repealed by the Deregulation Act 2015 s.70; this is our policy',
      },
    },
    'alcohol.dob-at-order': {
      title: 'We ask for your date of birth',
      says: (f) =>
        `When your order holds something with an age limit, we ask for your date of birth. We use it for this alone: we keep that you are old enough and when you said so, not the date. You can try ${f.ageTries} times.`,
      why: (_, facts: AgeAsked, names) =>
        facts.what === 'too-many-tries'
          ? `You have given a date of birth ${facts.tries} times in this order. Please call ${names.phone} and order by telephone, or take what needs it out of your basket.`
          : `We have to ask for your date of birth before you can order ${listed(facts.names)}.`,
      source: { section: 'Alcohol', statute: 'UK GDPR art 5(1)(c): the answer is kept and the date is not' },
    },
    'alcohol.truthful-declaration': {
      title: 'What you tell us is true',
      says: () =>
        'By ordering alcohol you declare that what you tell us is true and that you act within the Licensing Act 2003. It is an offence to buy alcohol for somebody under 18.',
      source: { section: 'Alcohol', statute: 'Licensing Act 2003 s.149(3)' },
    },
    'alcohol.regional-law': {
      title: 'Alcohol and the law where you are',
      says: (f) =>
        `The law on alcohol differs within the United Kingdom. We deliver between ${f.deliveriesFrom} and ${f.deliveriesUntil}, and what is collected in Scotland or Wales costs no less than the law there asks.`,
      why: (_, facts: AgainstLocalLaw) =>
        facts.what === 'hours'
          ? `In ${facts.nation} alcohol may not be delivered between ${facts.from} and ${facts.until}.`
          : `${facts.name} costs ${inPounds(facts.pricePence)}, and the law in ${facts.nation} asks for ${inPounds(facts.leastPence)} at least. It can be delivered to you instead.`,
      source: {
        section: 'Alcohol',
        statute:
          'Licensing (Scotland) Act 2005; Alcohol (Minimum Pricing) (Scotland) Act 2012; Public Health (Minimum Price for Alcohol) (Wales) Act 2018. Read by the place from which the goods are handed over.',
      },
    },
  },
});

export type CheckoutFigures = (typeof checkoutTerms)['figures'];
export const refuse = refusing(checkoutTerms);
