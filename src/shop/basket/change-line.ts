import type { Db } from '../../lib/db.ts';
import { lockBasket, setQuantity } from './db/baskets.ts';
import type { LineKey } from './line-id.ts';
import type { BasketFigures } from './terms.ts';
import type { Whose } from './whose.ts';

export type Outcome =
  | { done: 'changed'; quantity: number; turnedAway: number; units: number }
  | { done: 'removed'; units: number }
  | { done: 'not-there' };

/** A shopper says how many of a line there should be. Above the limit it becomes the limit, and the outcome says so. */
export async function changeLine(
  db: Db,
  whose: Whose,
  wish: LineKey & { quantity: number },
  figures: BasketFigures,
  now: Temporal.Instant,
): Promise<Outcome> {
  const quantity = Math.min(wish.quantity, figures.mostOfOne.count);
  const changed = await set(db, whose, { ...wish, quantity }, now);
  if (!changed) return { done: 'not-there' };
  if (quantity === 0) return { done: 'removed', units: changed.units };
  return { done: 'changed', quantity, turnedAway: wish.quantity - quantity, units: changed.units };
}

/** A shopper takes a line out. Taking it out twice is no mistake. */
export async function removeLine(
  db: Db,
  whose: Whose,
  line: LineKey,
  now: Temporal.Instant,
): Promise<{ done: 'removed'; units: number } | { done: 'not-there' }> {
  const removed = await set(db, whose, { ...line, quantity: 0 }, now);
  return removed ? { done: 'removed', units: removed.units } : { done: 'not-there' };
}

const set = (db: Db, whose: Whose, line: LineKey & { quantity: number }, now: Temporal.Instant) =>
  db.transaction().execute(async (tx) => {
    const basketId = await lockBasket(tx, whose);
    return basketId === undefined ? undefined : setQuantity(tx, basketId, line, now);
  });
