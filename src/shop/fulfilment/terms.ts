import { days, defineTerms } from '../../lib/terms.ts';

/** How an order leaves, and how it is collected. */
export const fulfilmentTerms = defineTerms('fulfilment', {
  figures: { collectWithin: days(7) },
  clauses: {
    'order.despatch-email': {
      title: 'When your parcel is on its way',
      says: () =>
        'When products leave our warehouse or a supplier, we send an email that names the products in that parcel. For products that you collect there is none: you are told when they are ready.',
      source: { section: 'When a contract is made' },
    },
    'order.acceptance-click-collect': {
      title: 'Collecting from a shop',
      says: (f) =>
        `When you collect, the contract is made when we tell you that your order is ready, and your card is charged then. Collect it within ${f.collectWithin} of that day. What is not collected is cancelled, and all of its price goes back to your card.`,
      why: (f, { readyOn, collectBy }: { readyOn: string; collectBy: string }) =>
        `Ready on ${readyOn}; it could be collected until ${collectBy}, ${f.collectWithin} later. It was cancelled, and all of its price goes back.`,
      source: {
        section: 'When a contract is made',
        statute: 'The terms say that despatch accepts; for what is collected the ready notice is read as despatch.',
      },
    },
  },
});
