import type { Names } from '../../../lib/terms.ts';

/** Whose the content of the site is, what may be done with it, and where its links lead. */
export const contentClauses = {
  'ip.ownership': {
    title: 'Whose the content is',
    says: (_: unknown, names: Names) =>
      `All rights in what is shown on ${names.brand} stay with us or with those who let us use it.`,
    source: { section: 'Intellectual property' },
  },
  'ip.personal-use': {
    title: 'For your own use',
    says: () =>
      'What is shown here is for your own use and not for trade. You may keep one copy of what you need in order to buy. Programs that act for a shopper are welcome at our API, which is the door made for them.',
    source: { section: 'Intellectual property' },
  },
  'ip.no-copying': {
    title: 'No copying',
    says: () =>
      'You may not copy or publish the content, make something else out of it, or help others to. What a shopper or a reading aid does in order to see a page is not copying.',
    source: { section: 'Intellectual property' },
  },
  'links.third-party-disclaimer': {
    title: 'Links to other sites',
    says: () =>
      'Some links lead to sites of others. They are marked, tell the other site nothing about you, and you follow them as you see fit: we do not vouch for those sites and are not responsible for them.',
    source: { section: 'Third-party links' },
  },
  'def.personal-information': {
    title: 'What “personal information” means here',
    says: () => '“Personal Information” means the details that you give when you register.',
    source: { section: 'Definitions' },
  },
  'def.cookies': {
    title: 'What cookies are',
    says: () =>
      'Cookies are small text files that your browser keeps for us, so that it can be known again from page to page. The page about cookies lists every one.',
    source: { section: 'Definitions' },
  },
} as const;
