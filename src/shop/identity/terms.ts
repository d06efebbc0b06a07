import { count, days, defineTerms, minutes, refusing } from '../../lib/terms.ts';
import { momentInWords } from '../../lib/time.ts';

/** What the terms say about having an account, and about what the shop knows of a person. */
export const identityTerms = defineTerms('identity', {
  figures: {
    triesHere: count(10),
    triesAnywhere: count(100),
    triesWithin: minutes(15),
    linkLife: minutes(60),
    lookLife: minutes(60),
    sessionLife: days(30),
  },
  clauses: {
    'registration.accuracy-warranty': {
      title: 'Your details are right',
      says: () =>
        'When you register, you tell us that your details are true, accurate, current and complete. We take any name that you go by.',
      source: { section: 'Registration' },
    },
    'registration.notify-changes': {
      title: 'Tell us when they change',
      says: (_, names) =>
        `Please change your details in your account as soon as they are out of date, or tell Customer Service on ${names.phone} or at ${names.email}, every day from 7am to midnight. We keep what was changed, when and by whom. Orders that you have placed keep the details that you gave for them.`,
      source: { section: 'Registration' },
    },
    'registration.no-impersonation': {
      title: 'Be yourself',
      says: () =>
        'You may not register as somebody else or use a name that you have no right to. If somebody tells us that an account is not what it claims to be, we hold it and say why. Nobody who works for us can sign in as you.',
      why: (_, _facts: Record<string, never>, names) =>
        `Somebody has told us that this account may not belong to the person it names, so it is held until that is cleared up. Please call ${names.phone} or write to ${names.email}.`,
      source: { section: 'Registration' },
    },
    'account.other-persons-use': {
      title: 'Who uses your account',
      says: (f) =>
        `You answer for what is done in your account. To keep it yours, you can see where it is signed in and sign out everywhere, use passkeys and a second factor, and are told of a new device. You are signed out after ${f.sessionLife}. After ${f.triesHere} wrong tries within ${f.triesWithin} we stop listening to that address until the time is over; a mailed link to a new password always works.`,
      why: (f, { againAt }: { againAt: string }) =>
        `There were more tries to sign in than we allow within ${f.triesWithin}. You can try again at ${momentInWords(Temporal.Instant.from(againAt))}, or ask for a link to a new password now.`,
      source: {
        section: 'Indemnity',
        statute:
          'Consumer Rights Act 2015 s.62: a term that has a consumer pay for what others did is likely unfair, so none of our rules charges anybody by it.',
      },
    },
    'privacy.confidential': {
      title: 'Your details are confidential',
      says: (f) =>
        `We treat your details as confidential. Our people see them only where their work needs it and after saying why, which opens them for ${f.lookLife}; each look is kept with their name, the time and the reason.`,
      why: (_, { needed }: { needed: string }) => `This needs somebody whose work it is: ${needed}.`,
      source: { section: 'Privacy' },
    },
    'privacy.collected-fields': {
      title: 'What we ask you for',
      says: () =>
        'For shopping we ask for your name, email, billing and delivery address, telephone number, what you buy, how you pay, and a password if you want an account. We ask for nothing else. Card details go to the payment company and never reach us; passwords are kept in a form that cannot be read.',
      source: { section: 'Privacy' },
    },
    'wr-privacy.no-information-needed': {
      title: 'Look round without telling us anything',
      says: () =>
        'You need not give any information to look round: every department, product, price and shop is open to everybody.',
      source: { section: 'Privacy 3' },
    },
    'wr-privacy.withhold-consequence': {
      title: 'What we cannot do without',
      says: () =>
        'If you keep back something that a part of the shop cannot work without, only that part stays closed, and it says what it needs and why.',
      source: { section: 'Privacy 3' },
    },
  },
});

export type IdentityFigures = typeof identityTerms.figures;
export const refuse = refusing(identityTerms);
