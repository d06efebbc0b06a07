import type { Names } from '../../../lib/terms.ts';

const rights = 'Your rights in law, and your right to cancel, stay as they are.';

/** What we answer for and what we do not, and under which law. None of it is ever a ground for a refusal. */
export const liabilityClauses = {
  'indemnity.user': {
    title: 'If you break these terms',
    says: () =>
      'If you break these terms, or somebody does who uses your account, you make good what it costs us, as far as the law lets us ask for that. We never take such a sum by ourselves: no charge, deduction or refusal of ours rests on this.',
    source: {
      section: 'Indemnity',
      statute:
        'Consumer Rights Act 2015, section 62 and schedule 2: likely unfair against a consumer, so it stands as words alone.',
    },
  },
  'liability.accuracy': {
    title: 'How right the content is',
    says: () =>
      `We do what is reasonable to keep what is shown here right, and do not promise that all of it is. What we tell you about a product before you buy it is part of the contract. ${rights}`,
    source: { section: 'Liability', statute: 'Consumer Rights Act 2015, sections 11 and 12.' },
  },
  'liability.as-is': {
    title: 'The site as it is',
    says: () =>
      `The site is offered as it is and as it is available. Whether it sells at the moment is shown on the help page. ${rights}`,
    source: { section: 'Liability' },
  },
  'liability.no-uninterrupted': {
    title: 'Interruptions',
    says: () =>
      `We do not promise that the site works without interruption or fault, or that nothing harmful reaches you through it. ${rights}`,
    source: { section: 'Liability' },
  },
  'liability.product-warranties': {
    title: 'What is promised of products',
    says: () =>
      `Beyond what is said of a product and what the law gives you, we promise nothing about it. The law does not let us take your rights away, so this is never a reason to refuse you anything. ${rights}`,
    source: { section: 'Liability', statute: 'Consumer Rights Act 2015, section 31: such an exclusion has no effect.' },
  },
  'liability.economic-loss': {
    title: 'Losses that we do not answer for',
    says: () =>
      `We do not answer for lost income, trade or good name, nor for losses that neither of us could foresee when we agreed. ${rights}`,
    source: { section: 'Liability' },
  },
  'liability.death-injury': {
    title: 'What we always answer for',
    says: () =>
      'Nothing in these terms takes away or limits what we answer for when somebody dies or is hurt because we were negligent, or when we have deceived you.',
    source: { section: 'Liability', statute: 'Consumer Rights Act 2015, section 65.' },
  },
  'law.lawful-use': {
    title: 'Lawful use',
    says: () =>
      'You may use the site for lawful purposes only. An account that is used for anything else is held, and nothing can be ordered with it until that is cleared up.',
    source: { section: 'Compliance' },
  },
  severance: {
    title: 'If a part does not hold',
    says: () =>
      'If a part of these terms turns out not to be lawful, that part falls away and the rest stays as it is.',
    source: { section: 'Severance', statute: 'Consumer Rights Act 2015, section 67.' },
  },
  waiver: {
    title: 'If we let something pass',
    says: () =>
      'If we do not insist on one of these terms once, we may insist on it the next time. It never makes your own rights smaller.',
    source: { section: 'Waiver' },
  },
  survival: {
    title: 'Each term for itself',
    says: () => 'Each of these terms holds by itself, whatever becomes of the others.',
    source: { section: 'Survival' },
  },
  'law.governing': {
    title: 'The law that holds',
    says: (_: unknown, names: Names) =>
      `These terms are under the law of England, and its courts decide. If you live in Scotland or Northern Ireland you may go to the courts there. Please tell us first at ${names.email}: most things are put right that way.`,
    source: {
      section: 'Law',
      statute: 'Civil Jurisdiction and Judgments Act 1982, section 15B: a consumer may sue at home.',
    },
  },
} as const;
