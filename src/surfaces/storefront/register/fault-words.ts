import type { Fault } from '../../../shop/identity/index.ts';

const emailWords: Record<string, string> = {
  'no-at': 'An email address has one @ in it, such as ada@example.com.',
  'before-at':
    'Look at what stands before the @: letters, figures, dots between them and signs such as + or - are fine.',
  'after-at': 'Look at what stands after the @: it is a name with a dot in it, such as example.com.',
  'too-long': 'This is longer than any email address can be.',
  taken: 'There is an account with this email already. Sign in, or ask for a new password.',
};

const passwordWords: Record<string, string> = {
  short: 'Choose a password of 8 characters or more.',
  long: 'A password can have 200 characters at most.',
  common: 'This is one of the passwords that are tried first. Three words of your own are better.',
  yours: 'Your own name or email is the first thing that is tried. Choose something else.',
};

/** What is wrong with a person's details, in words, by field. */
export function faultWords({ field, because }: Fault): { field: string; reason: string } {
  if (field === 'email') return { field, reason: emailWords[because] ?? 'Tell us your email address.' };
  if (field === 'password') return { field, reason: passwordWords[because] ?? 'Choose another password.' };
  if (field === 'phone') return { field, reason: 'A telephone number is figures, perhaps with a + before them.' };
  return { field, reason: 'A name can be any that you go by, in one line of 100 characters at most.' };
}

export const weakWords = (because: string): string => passwordWords[because] ?? 'Choose another password.';
