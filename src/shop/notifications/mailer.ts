/** One mail, ready to leave. */
export interface Mail {
  /** The same for the same fact, for ever: whoever gets it twice can see that it is one message. */
  messageId: string;
  from: { name: string; address: string };
  to: string;
  subject: string;
  html: string;
  plain: string;
  attachments: readonly Attachment[];
}

export interface Attachment {
  name: string;
  type: string;
  /** Its bytes in base64, as the row keeps them. */
  content: string;
}

/**
 * Hands mails over to whoever carries them.
 *
 * It throws when it is not known what became of the mail, and then it is tried again under the same message id.
 */
export interface Mailer {
  readonly name: string;
  send(mail: Mail): Promise<{ done: 'accepted' } | { done: 'refused'; because: string }>;
  close(): void;
}
