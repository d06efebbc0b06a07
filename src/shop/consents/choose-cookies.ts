import { randomBytes } from 'node:crypto';
import type { Db } from '../../lib/db.ts';
import { type CookieChoice, storeCookieChoice } from './db.ts';

/** Keeps what a browser's owner chose about cookies; says the key that the browser remembers it by. */
export async function chooseCookies(
  db: Db,
  wish: CookieChoice & { key: string | undefined; customerId: string | null },
  now: Temporal.Instant,
): Promise<string> {
  const { key = randomBytes(18).toString('base64url'), ...choice } = wish;
  await db.transaction().execute((tx) => storeCookieChoice(tx, key, choice, now));
  return key;
}
