import { count, defineTerms, percent, refusing } from '../../lib/terms.ts';

/** What is said of a product, what its price means, and what is known of drinks and of electrical waste. */
export const catalogueTerms = defineTerms('catalogue', {
  figures: {
    vatStandard: percent(20),
    vatReduced: percent(5),
    vatZero: percent(0),
    changedAloneUpTo: percent(30),
    intoxicatingOver: percent(0.5),
    wineCentilitres: count(75),
    spiritCentilitres: count(70),
  },
  clauses: {
    'def.special-conditions': {
      title: 'What “special conditions” are',
      says: () => 'Special Conditions are those that stand in the description of a product.',
      source: { section: 'Definitions' },
    },
    'product.special-conditions': {
      title: 'Special conditions',
      says: () =>
        'Each product is sold subject to its description: when it is delivered, what it is guaranteed for and how it is looked after. What stood there when you ordered is part of your contract.',
      source: {
        section: 'Description of products',
        statute: 'Consumer Rights Act 2015, sections 11 and 12: what is said before the contract is a term of it.',
      },
    },
    'product.accuracy-when-entered': {
      title: 'Details and prices are checked when they are entered',
      says: (f) =>
        `We take reasonable care that details and prices are right when they are entered. A price that changes by more than ${f.changedAloneUpTo} is published only after a second person has looked at it.`,
      why: (f, { because }: { because: 'own-proposal' | 'two-step' }) =>
        because === 'own-proposal'
          ? `The price changes by more than ${f.changedAloneUpTo}, and whoever proposed it cannot be the second person.`
          : `The price changes by more than ${f.changedAloneUpTo}, so a second person has to agree.`,
      source: { section: 'Description of products', statute: 'The second person and the share are our own.' },
    },
    'price.vat-inclusive': {
      title: 'Prices include VAT',
      says: (f) =>
        `All prices include VAT, at ${f.vatStandard}, ${f.vatReduced} or ${f.vatZero} as the law has it for each product, and say what they come to for a unit where the contents are measured.`,
      source: { section: 'Prices', statute: 'Price Marking Order 2004.' },
    },
    'alcohol.definition': {
      title: 'What counts as alcohol',
      says: (f) => `A drink is intoxicating if it has more than ${f.intoxicatingOver} of alcohol by volume.`,
      why: (f, { name }: { name: string }) =>
        `We do not know whether ${name} has more than ${f.intoxicatingOver} of alcohol by volume, so it is not sold until we do.`,
      source: {
        section: 'Alcohol',
        statute: 'Licensing Act 2003, section 191(1)(a): exactly 0.5% is not alcohol. We read the clause the same way.',
      },
    },
    'alcohol.vintage-label-closure': {
      title: 'Vintages, labels and closures',
      says: () =>
        'Vintages, labels and closures may differ from the picture. Where the description names a vintage, that is the vintage you get.',
      source: {
        section: 'Alcohol',
        statute: 'Consumer Rights Act 2015, section 11: a vintage that is named is a term.',
      },
    },
    'alcohol.bottle-sizes': {
      title: 'Sizes of bottles',
      says: (f) =>
        `Wines are in bottles of ${f.wineCentilitres}cl, spirits and liqueurs in bottles of ${f.spiritCentilitres}cl, unless something else is stated.`,
      source: { section: 'Alcohol' },
    },
    'weee.registration': {
      title: 'Registered for electrical waste',
      says: (_, names) =>
        `${names.seller} is registered for waste electrical and electronic equipment through a producer compliance scheme; the number stands at the foot of each page.`,
      source: { section: 'Disposal of electrical products' },
    },
    'weee.marking': {
      title: 'The crossed-out bin',
      says: () =>
        'Electrical products carry a crossed-out wheeled bin: do not throw them away with other rubbish. Each is sold with the category in which its waste is counted.',
      why: (_, { name }: { name: string }) =>
        `${name} is electrical and has no category for its waste, so it cannot be published.`,
      source: { section: 'Disposal of electrical products', statute: 'WEEE Regulations 2013.' },
    },
    'weee.treatment-info': {
      title: 'Recycling electrical products',
      says: () =>
        'Electrical products contain substances that harm people and nature when they are buried or burnt. Taken to a recycling centre, most of what is in them is used again.',
      source: { section: 'Disposal of electrical products' },
    },
    'weee.links': {
      title: 'More about electrical waste',
      says: () => 'Where to take electrical waste is found at recycleyourelectricals.org.uk and at GOV.UK.',
      source: { section: 'Disposal of electrical products' },
    },
  },
});

export type CatalogueFigures = typeof catalogueTerms.figures;
export const refuse = refusing(catalogueTerms);
