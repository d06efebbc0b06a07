import type { Db } from '../../lib/db.ts';
import { insertMovement, type Level, moveLevel } from './db.ts';

export type CountOutcome = { done: 'counted'; onHand: number } | { done: 'promised-already' };

/** Somebody counts, takes in or writes off: the change is kept with its reason. What is promised cannot be written off. */
export async function countStock(
  db: Db,
  change: Level & { reason: string; actor: string },
  now: Temporal.Instant,
): Promise<CountOutcome> {
  return db.transaction().execute(async (tx): Promise<CountOutcome> => {
    const onHand = await moveLevel(tx, change);
    if (onHand === undefined) return { done: 'promised-already' };
    await insertMovement(tx, change, now);
    return { done: 'counted', onHand };
  });
}
