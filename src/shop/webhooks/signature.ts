import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A new secret as the Standard Webhooks specification writes it: 24 to 64 random bytes in base64. */
export const newSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

/**
 * The `webhook-signature` of one message, by the Standard Webhooks specification: one `v1,` for each secret.
 *
 * Two secrets sign while one takes over from the other, so that a receiver may change over when it likes.
 */
export const signatures = (
  secrets: readonly string[],
  message: { id: string; timestamp: number; body: string },
): string => secrets.map((secret) => `v1,${sign(secret, message)}`).join(' ');

const sign = (secret: string, { id, timestamp, body }: { id: string; timestamp: number; body: string }): string =>
  createHmac('sha256', Buffer.from(secret.slice(prefix.length), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
