import { createHmac, timingSafeEqual } from 'node:crypto';

export const signatureHeader = 'sandbox-signature';

export const sign = (secret: string, body: string): string => createHmac('sha256', secret).update(body).digest('hex');

/** Compared in constant time, so that nobody finds the right one letter by letter. */
export function isSigned(secret: string, body: string, signature: string): boolean {
  const right = Buffer.from(sign(secret, body));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given);
}
