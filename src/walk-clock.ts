import { moveClock, nextDueAt, sweep } from './shop/deadlines/index.ts';
import type { Shop } from './shop.ts';
import { deadlineHandlers } from './work.ts';

/**
 * Moves the manual clock to a moment, stopping at every deadline on the way, so that what should happen at noon
 * happens at noon and what follows from it is set from noon.
 */
export async function walkClock(shop: Shop, to: Temporal.Instant): Promise<Temporal.Instant> {
  const handlers = deadlineHandlers(shop);
  for (;;) {
    const due = await nextDueAt(shop.db);
    const next = due && Temporal.Instant.compare(due, to) < 0 ? due : to;
    const at = await shop.db.transaction().execute((tx) => moveClock(tx, next));
    await sweep(shop.db, at, handlers);
    if (Temporal.Instant.compare(next, to) >= 0) return at;
    if (due && (await nextDueAt(shop.db))?.equals(due)) return stuckAt(shop, to);
  }
}

/** A deadline that nobody handles here must not hold the clock: it waits for its own process. */
async function stuckAt(shop: Shop, to: Temporal.Instant): Promise<Temporal.Instant> {
  const at = await shop.db.transaction().execute((tx) => moveClock(tx, to));
  await sweep(shop.db, at, deadlineHandlers(shop));
  return at;
}
