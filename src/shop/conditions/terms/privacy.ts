import type { Days, Names } from '../../../lib/terms.ts';

/** What is true of privacy whatever is bought. */
export const privacyClauses = {
  'privacy.secure-server': {
    title: 'Kept on a secure server',
    says: () =>
      'Your details are kept on a secure server. What goes between you and us is encrypted and your browser is told to accept nothing less; passwords and the keys of your visits are kept in a form that opens nothing, and card details never reach us.',
    source: { section: 'Privacy' },
  },
  'privacy.law-from-time-to-time': {
    title: 'The law of the day',
    says: () =>
      'We keep to the law on personal details and on consumers as it stands from time to time. The page about privacy names what is in force today.',
    source: { section: 'Privacy' },
  },
  'privacy.third-party-collection': {
    title: 'What others collect here',
    says: () =>
      'Those who advertise or provide content may collect what a browser tells them only where we let them. We let nobody: your browser is told to fetch nothing on our pages from anyone but us.',
    source: { section: 'Privacy' },
  },
  'privacy.ico-registration': {
    title: 'Our registration',
    says: ({ warnBefore }: { warnBefore: Days }, names: Names) =>
      `${names.seller} keeps details as it is registered to with the Information Commissioner’s Office. The number is on the page about privacy, and our people are reminded ${warnBefore} before it runs out.`,
    source: {
      section: 'Privacy',
      statute: 'The published words say “Data Commissioner’s Office”; the office’s right name is shown.',
    },
  },
  'privacy.questions-in-writing': {
    title: 'Questions about privacy',
    says: (_: unknown, names: Names) =>
      `Please send questions about privacy in writing to the Company Secretary, ${names.address}.`,
    source: { section: 'Privacy' },
  },
  'wr-privacy.dpa98': {
    title: 'Your rights in law',
    says: () =>
      'Nothing here takes away a right that the law on personal details gives you. The page about privacy names the law of the day.',
    source: {
      section: 'Privacy 4',
      statute: 'The published words name the Data Protection Act 1998, which others have replaced.',
    },
  },
} as const;
