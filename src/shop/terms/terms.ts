import { days, defineTerms, minutes } from '../../lib/terms.ts';

/** What the terms say about themselves: who is bound, which version counts, how a new one comes. */
export const termsTerms = defineTerms('terms', {
  figures: { publishedBefore: minutes(1), bannerFor: days(30) },
  clauses: {
    'terms.acceptance-by-use': {
      title: 'You agree to these terms',
      says: () =>
        'By using this site or placing an order you agree to these terms. Looking round alone binds you to nothing that you have not read: we ask for your agreement when you register and when you order, and keep which version you agreed to, when and through which channel.',
      source: {
        section: 'Preamble',
        statute:
          'Consumer Rights Act 2015, sections 64 and 69: a term that nobody was shown does not bind a consumer, so we ask.',
      },
    },
    'terms.refuse-and-leave': {
      title: 'If you do not agree',
      says: () =>
        'If you do not agree to these terms or to a change of them, please do not use the site. You can close your account. Orders that you have placed, refunds that you are owed and your rights in law stay as they are.',
      source: { section: 'Preamble; Our rights' },
    },
    'terms.change': {
      title: 'How these terms change',
      says: (f) =>
        `We may change these terms. A new version is published at least ${f.publishedBefore} before it starts, every earlier one can be read, and what differs is shown word by word. If you have been here before, each page says so for ${f.bannerFor}. Using the site after that means agreeing to the new version for what you do from then on. What you have already ordered keeps the version that you agreed to.`,
      source: {
        section: 'Our rights',
        statute:
          'Consumer Rights Act 2015, schedule 2, part 1, paragraph 11: a change takes nothing away from what was agreed.',
      },
    },
    'terms.version-display': {
      title: 'The version that counts',
      says: () =>
        'The page of terms shows the version in force, from the second at which it starts. A version that has not started is shown to nobody.',
      source: { section: 'Our rights' },
    },
    'privacy.policy-updates': {
      title: 'Changes to what we say about privacy',
      says: () =>
        'What we say about privacy is part of these terms and changes with them: please look again from time to time. Each version is numbered and dated, and can be compared with the others.',
      source: { section: 'Privacy' },
    },
    'entire-agreement': {
      title: 'All that was agreed',
      says: () =>
        'These terms, in the version that your order keeps, together with the special conditions of what you ordered, are all that we agreed with you. Anything that differs from them for you alone has to be in writing and signed by both of us. Nothing here limits what either of us owes for fraud.',
      source: {
        section: 'Entire agreement',
        statute: 'Ambiguous beside our right to change the terms: we read that right as one for the future only.',
      },
    },
  },
});

export type TermsFigures = typeof termsTerms.figures;
