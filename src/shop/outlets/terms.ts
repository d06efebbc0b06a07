import { count, defineTerms, percent, pounds, refusing, timeOfDay, words } from '../../lib/terms.ts';

/** Who sells, where, how they are reached, and where they deliver. */
export const outletsTerms = defineTerms('outlets', {
  figures: {
    opensAt: timeOfDay('07:00'),
    closesAt: timeOfDay('24:00'),
    daysOpen: count(7),
    unitedKingdom: words('England', 'Wales', 'Scotland', 'Northern Ireland', 'Jersey', 'Guernsey', 'BFPO'),
    standardDelivery: pounds(3.95),
    standardFreeOver: pounds(50),
    namedDayDelivery: pounds(6.95),
    collection: pounds(2),
    collectionFreeOver: pounds(30),
    orderBy: timeOfDay('20:00'),
    exportVat: percent(0),
  },
  clauses: {
    'contact.before-order': {
      title: 'Questions before you order',
      says: (f, names) =>
        `If you have a question before you order, ask Customer Service by email at ${names.email} or on ${names.phone}, ${f.daysOpen} days a week from ${f.opensAt} to ${f.closesAt}.`,
      source: { section: 'Preamble' },
    },
    'contact.call-rate': {
      title: 'What a call costs',
      says: (_, names) =>
        `Calls to ${names.phone} cost no more than calls to a local number, and count towards any free minutes you have.`,
      source: {
        section: 'Preamble',
        statute:
          'Consumer Contracts Regulations 2013, regulation 41: no more than the basic rate; only numbers that begin with 01, 02, 03 or 080 are accepted.',
      },
    },
    'contact.call-recording': {
      title: 'Calls may be recorded',
      says: () => 'Calls to us and from us may be recorded, for quality and for training and for nothing else.',
      source: { section: 'Preamble' },
    },
    'def.uk-territory': {
      title: 'What “United Kingdom” means here',
      says: (f) =>
        `In these conditions “United Kingdom” means addresses in ${f.unitedKingdom}. The Isle of Man is not part of it.`,
      why: (f, { nation, postcode }: { nation: string; postcode: string }) =>
        `${postcode} is in ${nation}. We deliver to ${f.unitedKingdom}.`,
      source: {
        section: 'Definitions',
        statute:
          'The Channel Islands are outside UK VAT: what is sent there is an export. Forces addresses are our own addition.',
      },
    },
    'def.website-successor': {
      title: 'What “website” means here',
      says: (_, names) => `“Website” means ${new URL(names.website).hostname} or any address that takes its place.`,
      source: { section: 'Definitions' },
    },
    'def.we': {
      title: 'Who “we” are',
      says: (_, names) => `“We” and “us” mean ${names.seller}, who sells to you on ${names.brand}.`,
      source: { section: 'Definitions' },
    },
    'company.details': {
      title: 'Who we are',
      says: (_, names) =>
        `${names.seller}, registered office ${names.address}. Email ${names.email}, telephone ${names.phone}.`,
      source: {
        section: 'Contact',
        statute: 'Electronic Commerce Regulations 2002, regulation 6; Company (Trading Disclosures) Regulations.',
      },
    },
    'wr-delivery.restricted-areas': {
      title: 'Where we deliver',
      says: () =>
        'Each delivery service is offered in certain areas only. Where none reaches your address, you can collect your order from a shop.',
      why: (_, { postcode, service }: { postcode: string; service: string }) =>
        `${service} does not reach ${postcode}. You can collect your order from a shop instead.`,
      source: { section: 'Delivery', statute: 'Ambiguous: we read “restricted” as limited.' },
    },
    'wr-collection.waitrose-selected': {
      title: 'Collecting groceries',
      says: (_, names) => `Groceries can be collected from selected ${names.brand} branches.`,
      why: (_, { outlet }: { outlet: string }) => `${outlet} is not one of the branches that hand over orders.`,
      source: { section: 'Collection' },
    },
    'wr-collection.entertaining-all': {
      title: 'Collecting party food',
      says: () => 'Larkfield Entertaining orders can be collected from every Larkfield branch.',
      source: { section: 'Collection' },
    },
  },
});

export const refuse = refusing(outletsTerms);
