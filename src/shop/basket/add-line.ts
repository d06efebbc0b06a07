import type { Db } from '../../lib/db.ts';
import { present } from '../../lib/invariant.ts';
import type { Refusal } from '../../lib/terms.ts';
import { londonDate, startOf } from '../../lib/time.ts';
import { setDeadline } from '../deadlines/index.ts';
import { insertBasket, upsertLine } from './db/baskets.ts';
import { type BasketFigures, refuse } from './terms.ts';
import type { Whose } from './whose.ts';

export interface Wish {
  sku: string;
  /** What is to be put on it, or the measurements of what is made to measure; empty for nothing. */
  personalisation: string;
  quantity: number;
}

export type Outcome =
  | { done: 'added'; basketId: string; name: string; quantity: number; turnedAway: number; units: number }
  | { done: 'refused'; refusal: Refusal }
  | { done: 'not-personalisable'; name: string };

/**
 * A shopper puts something into the basket; the basket is made at the first time.
 *
 * More than the limit of one product is not refused: as many as may go in do, and the outcome says how many did not.
 */
export async function addLine(
  db: Db,
  whose: Whose,
  wish: Wish,
  figures: BasketFigures,
  now: Temporal.Instant,
): Promise<Outcome> {
  const line = { ...wish, most: figures.mostOfOne.count };
  let added = await upsertLine(db, whose, line, now);
  if (added.productId === null) {
    return { done: 'refused', refusal: refuse('product.may-lag', { what: 'gone', name: 'This product' }) };
  }
  const name = present(added.name, 'the name of a product');
  if (wish.personalisation !== '' && !added.personalisable) return { done: 'not-personalisable', name };
  if (added.basketId === null) {
    await openBasket(db, whose, figures, now);
    added = await upsertLine(db, whose, line, now);
  }
  return {
    done: 'added',
    name,
    basketId: present(added.basketId, 'the basket that was just made'),
    quantity: present(added.quantity, 'the line that was just added'),
    turnedAway: present(added.turnedAway, 'the line that was just added'),
    units: present(added.units, 'the basket that was just made'),
  };
}

/** The basket gets its end with its beginning; additions need not move it, for the sweep looks when it was last changed. */
async function openBasket(db: Db, whose: Whose, figures: BasketFigures, now: Temporal.Instant): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const id = await insertBasket(tx, whose, now);
    if (id) await setDeadline(tx, 'basket-expiry', id, expiryOf(now, figures), now);
  });
}

/** The first moment of the day after the last one on which the basket is kept. */
export const expiryOf = (changedAt: Temporal.Instant, { basketLife }: BasketFigures): Temporal.Instant =>
  startOf(londonDate(changedAt).add({ days: basketLife.days + 1 }));
