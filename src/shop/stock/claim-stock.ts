import type { Tx } from '../../lib/db.ts';
import { insertClaims, movePromised, type Part, type Short, settleClaims, type Want } from './db.ts';

export type HoldOutcome = { done: 'held' } | { done: 'short'; short: Short[] };

/**
 * Holds what a shopper is about to pay for, all of it or nothing.
 *
 * Asking twice holds once; asking for something else gives back what is no longer wanted.
 */
export async function holdStock(
  tx: Tx,
  holderId: string,
  wants: readonly Want[],
  now: Temporal.Instant,
): Promise<HoldOutcome> {
  const short = await insertClaims(tx, holderId, wants, now);
  return short.length === 0 ? { done: 'held' } : { done: 'short', short };
}

/** The order is placed: what was held is promised. Answers with the number of products; none when the hold has lapsed. */
export const promiseStock = (tx: Tx, holderId: string, _now: Temporal.Instant): Promise<number> =>
  movePromised(tx, holderId);

type Which = readonly (string | Part)[] | 'all';

const parts = (which: Which): readonly Part[] | 'all' =>
  which === 'all' ? which : which.map((part) => (typeof part === 'string' ? { productId: part } : part));

/** Gives units back to whoever wants them next: whole products, or so many of a product. */
export const releaseStock = (tx: Tx, holderId: string, which: Which, now: Temporal.Instant) =>
  settleClaims(tx, holderId, parts(which), 'released', now);

/** The parcel leaves: what was promised is no longer in the house. */
export const despatchStock = (tx: Tx, holderId: string, which: Which, now: Temporal.Instant) =>
  settleClaims(tx, holderId, parts(which), 'despatched', now);
