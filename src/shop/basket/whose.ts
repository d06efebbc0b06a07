import { createHash, randomBytes } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';

/** Whose basket it is: a customer's, on whichever device, or that of the browser which holds a key. */
export type Whose = { site: string; customerId: string } | { site: string; digest: Buffer };

/** A new key for the cookie. It means nothing by itself and cannot be guessed. */
export const newBasketKey = (): string => randomBytes(32).toString('base64url');

/** The basket of a browser, by the digest of its key: who reads the table cannot open a basket with it. */
export const keptBy = (site: string, key: string): Whose => ({
  site,
  digest: createHash('sha256').update(key).digest(),
});

/** The condition that finds it, along one of two indexes. */
export const basketOf = (whose: Whose): RawBuilder<boolean> =>
  'customerId' in whose ? sql`customer_id = ${whose.customerId}` : sql`key_digest = ${whose.digest}`;
