import { keptMailer } from './kept-mailer.ts';
import type { Mailer } from './mailer.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

/** The mail server where there is one, and else the database itself. */
export const openMailer = (smtpUrl: string | undefined): Mailer => (smtpUrl ? createSmtpMailer(smtpUrl) : keptMailer);
