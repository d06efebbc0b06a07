import type { Count, Minutes } from '../../../lib/terms.ts';

export interface Tries {
  /** How often it was tried since then, this time included. */
  tries: number;
  since: Temporal.Instant;
}

export interface TryFigures {
  /** For one account from one address. */
  triesHere: Count;
  /** For one account from anywhere, and from one address at any account. */
  triesAnywhere: Count;
  triesWithin: Minutes;
}

export type Trying = { allowed: true } | { allowed: false; againAt: Temporal.Instant };

/**
 * Whether somebody may guess once more.
 *
 * The narrow limit is for one account from one address, so that a stranger who guesses elsewhere does not keep the
 * owner out; the wide ones slow down whoever uses many addresses or many accounts. All of them lapse by themselves.
 */
export function mayTry(counted: { here: Tries; account: Tries; address: Tries }, figures: TryFigures): Trying {
  const over = [
    counted.here.tries > figures.triesHere.count ? counted.here : undefined,
    counted.account.tries > figures.triesAnywhere.count ? counted.account : undefined,
    counted.address.tries > figures.triesAnywhere.count ? counted.address : undefined,
  ].find((each) => each !== undefined);
  if (!over) return { allowed: true };
  return { allowed: false, againAt: over.since.add({ minutes: figures.triesWithin.minutes }) };
}
