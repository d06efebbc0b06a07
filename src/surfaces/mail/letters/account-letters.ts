import { momentInWords } from '../../../lib/time.ts';
import { action, type Letter, type Part, words } from '../letter.ts';
import type { Sender } from '../sender.ts';

interface Person {
  name: string;
}

const greet = ({ name }: Person): string => `Dear ${name},`;

const ring = ({ site }: Sender): Part =>
  words(`If it was not you, please ring ${site.phone.number} or write to ${site.email}, and we stop it.`);

/** Somebody made an account with this address: the link proves that our letters reach them. */
export const verifyEmailLetter = (person: Person, sender: Sender, key: string): Letter => ({
  subject: 'Is this email yours?',
  opening: 'Please tell us that this email is yours',
  greeting: greet(person),
  parts: [
    words(`This address was given for an account at ${sender.site.brand}. Open the link and press the button there.`),
    action('This email is mine', `${sender.origin}/account/email-proof?key=${encodeURIComponent(key)}`),
    words('You can buy without doing so. If you did not make the account, you need not do anything.'),
  ],
});

/** The old address hears that it was replaced, in case its owner did not do it. */
export const emailChangedLetter = (person: Person, sender: Sender): Letter => ({
  subject: 'The email of your account was changed',
  opening: 'The email of your account was changed',
  greeting: greet(person),
  parts: [words(`We write to another address from now on about your account at ${sender.site.brand}.`), ring(sender)],
});

export const newPasswordLetter = (person: Person, sender: Sender, key: string, life: string): Letter => ({
  subject: 'A new password for your account',
  opening: 'Choose a new password',
  greeting: greet(person),
  parts: [
    words(
      `Somebody asked for a new password for your account at ${sender.site.brand}. The link works once, for ${life}.`,
    ),
    action('Choose a new password', `${sender.origin}/sign-in/new-password?key=${encodeURIComponent(key)}`),
    words('If it was not you, leave this email be: your password stays as it is.'),
  ],
});

export const passwordChangedLetter = (person: Person, sender: Sender): Letter => ({
  subject: 'Your password was changed',
  opening: 'Your password was changed',
  greeting: greet(person),
  parts: [
    words(`The password of your account at ${sender.site.brand} was changed, and other devices were signed out.`),
    ring(sender),
  ],
});

export const newDeviceLetter = (
  person: Person,
  sender: Sender,
  seen: { device: string; at: string },
  clause: Part,
): Letter => ({
  subject: 'Your account was opened on a new device',
  opening: 'Your account was opened on a new device',
  greeting: greet(person),
  parts: [
    {
      kind: 'facts',
      facts: [
        ['Device', seen.device],
        ['When', momentInWords(Temporal.Instant.from(seen.at))],
      ],
    },
    words('If that was you, all is well. If not, choose a new password and sign out everywhere:'),
    action('See where you are signed in', `${sender.origin}/account/security`),
    clause,
  ],
});

export const invitationLetter = (person: Person, sender: Sender, key: string): Letter => ({
  subject: `You are invited to the office of ${sender.site.group}`,
  opening: 'You are invited to the office',
  greeting: greet(person),
  parts: [
    words('Open the link, choose a password, and set up a second factor. The link works once.'),
    action('Join the office', `${sender.origin}/office/invitation?key=${encodeURIComponent(key)}`),
  ],
});
