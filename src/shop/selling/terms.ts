import { defineTerms, refusing } from '../../lib/terms.ts';
import { momentInWords } from '../../lib/time.ts';

/** What the terms say about a site that does not sell for a while. */
export const sellingTerms = defineTerms('selling', {
  figures: {},
  clauses: {
    'site.modify-withdraw': {
      title: 'We may change or close the site',
      says: (_, names) =>
        `We may change or withdraw ${names.brand} or a part of it, for a time or for good, and need not say so beforehand. While it does not sell, what you have ordered goes on, and you can still follow it, cancel it, and read these terms and what we say about privacy.`,
      why: (_, { since, because }: { since: string; because: string }, names) =>
        `${names.brand} has not been taking orders since ${momentInWords(Temporal.Instant.from(since))}. ${because}`,
      source: { section: 'Our rights' },
    },
  },
});

export const refuse = refusing(sellingTerms);
