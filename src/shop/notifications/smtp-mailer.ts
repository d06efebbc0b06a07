import { createTransport } from 'nodemailer';
import type { Mail, Mailer } from './mailer.ts';

/** How long each step of the talk with the mail server may take. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 };

/** Sends by a mail server, such as `smtps://name:password@mail.example`, over a few connections that are kept open. */
export function createSmtpMailer(url: string): Mailer {
  const transport = createTransport({ url, pool: true, maxConnections: 3, ...patience });
  return {
    name: 'smtp',
    async send(mail) {
      try {
        await transport.sendMail(envelope(mail));
        return { done: 'accepted' };
      } catch (fault) {
        const because = refusal(fault);
        if (because === undefined) throw fault;
        return { done: 'refused', because };
      }
    },
    close: () => transport.close(),
  };
}

const envelope = ({ messageId, from, to, subject, html, plain, attachments }: Mail) => ({
  messageId,
  from,
  // As a structure and not as text: a comma or a line break in it can never add another recipient.
  to: { name: '', address: to },
  subject,
  html,
  text: plain,
  headers: { 'Auto-Submitted': 'auto-generated' },
  attachments: attachments.map(({ name, type, content }) => ({
    filename: name,
    contentType: type,
    content: Buffer.from(content, 'base64'),
  })),
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** The mail server refuses this recipient or this mail for good; anything else is worth another try. */
function refusal(fault: unknown): string | undefined {
  if (!(fault instanceof Error)) return undefined;
  const code = 'code' in fault ? fault.code : undefined;
  const response = 'responseCode' in fault ? Number(fault.responseCode) : 0;
  const forGood = (code === 'EENVELOPE' || code === 'EMESSAGE') && (response === 0 || response >= 500);
  return forGood ? fault.message : undefined;
}
