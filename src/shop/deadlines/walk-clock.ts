import type { Db } from '../../lib/db.ts';
import { moveClock } from './db/clock.ts';
import { nextDueAt } from './db/deadlines.ts';
import { type Handler, sweep } from './sweep.ts';

/**
 * Moves the manual clock to a moment, stopping at every deadline on the way, so that what should happen at noon
 * happens at noon and what follows from it is set from noon.
 *
 * A deadline that failed, or that nobody handles here, does not hold the clock: it is due and waits.
 */
export async function walkClock(db: Db, to: Temporal.Instant, handlers: readonly Handler[]): Promise<Temporal.Instant> {
  let before: Temporal.Instant | undefined;
  for (;;) {
    const due = await nextDueAt(db, before);
    const next = due && Temporal.Instant.compare(due, to) < 0 ? due : to;
    const at = await db.transaction().execute((tx) => moveClock(tx, next));
    await sweep(db, at, handlers);
    if (Temporal.Instant.compare(next, to) >= 0) return at;
    before = next;
  }
}
