import type { Mailer } from './mailer.ts';

/** The mailer of a shop without a mail server: a message stays where it was queued, and the mailbox shows it. */
export const keptMailer: Mailer = {
  name: 'kept',
  send: async () => ({ done: 'accepted' }),
  close: () => undefined,
};
