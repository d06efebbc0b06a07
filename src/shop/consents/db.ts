import { createHash } from 'node:crypto';
import type { Read, Tx } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import type { Saying } from './rules/may-contact.ts';
import { wordsVersion } from './rules/purposes.ts';

/** Where a person said it: on which page, or to whom. */
export type SayingSource = 'registration' | 'preferences' | 'link' | 'phone' | 'post' | 'api';

export interface SaidSaying extends Saying {
  wordsVersion: number;
  source: string;
  at: Temporal.Instant;
}

/** Keeps what a person said. Nothing is overwritten: the newest word counts. */
export async function recordSayings(
  tx: Tx,
  personId: string,
  sayings: readonly Saying[],
  source: SayingSource,
  at: Temporal.Instant,
): Promise<void> {
  if (sayings.length === 0) return;
  const rows = sayings.map((saying) => ({ ...saying, id: newId(), personId, wordsVersion, source, at }));
  await tx.insertInto('consents.saying').values(rows).execute();
}

/** All that a person ever said, newest first. */
export async function listSayings(read: Read, personId: string): Promise<SaidSaying[]> {
  const rows = await read
    .selectFrom('consents.saying')
    .select(['purpose', 'site', 'topic', 'channel', 'said', 'wordsVersion', 'source', 'at'])
    .where('personId', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, said: wordOf(row.said) }));
}

/** The table's check knows the same four words. */
function wordOf(said: string): Saying['said'] {
  return said === 'agrees' || said === 'withdraws' || said === 'lifts' ? said : 'objects';
}

const digest = (key: string): Buffer => createHash('sha256').update(key).digest();

export interface CookieChoice {
  analytics: boolean;
  advertising: boolean;
}

export const findCookieChoice = (read: Read, key: string): Promise<CookieChoice | undefined> =>
  read
    .selectFrom('consents.cookieChoice')
    .select(['analytics', 'advertising'])
    .where('keyDigest', '=', digest(key))
    .executeTakeFirst();

/** What the customer chose last, on whichever device. */
export const findCookieChoiceOf = (read: Read, customerId: string): Promise<CookieChoice | undefined> =>
  read
    .selectFrom('consents.cookieChoice')
    .select(['analytics', 'advertising'])
    .where('customerId', '=', customerId)
    .orderBy('chosenAt', 'desc')
    .limit(1)
    .executeTakeFirst();

export async function storeCookieChoice(
  tx: Tx,
  key: string,
  choice: CookieChoice & { customerId: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('consents.cookieChoice')
    .values({ ...choice, keyDigest: digest(key), chosenAt: now })
    .onConflict((conflict) => conflict.column('keyDigest').doUpdateSet({ ...choice, chosenAt: now }))
    .execute();
}
