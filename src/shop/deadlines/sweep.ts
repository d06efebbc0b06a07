import type { Db } from '../../lib/db.ts';
import { type Deadline, markFailed, markMissed, takeDue } from './db/deadlines.ts';

/** What a capability does when one of its deadlines comes. It may be called again for the same one, and then finds nothing to do. */
export interface Handler {
  kind: string;
  whenDue(db: Db, subjectId: string, now: Temporal.Instant): Promise<void>;
}

const atATime = 100;

/**
 * Hands every deadline that is due at `now` to its handler; says how many were handled and how many failed.
 *
 * Any number of processes may sweep at once. A handler that fails delays no other deadline.
 */
export async function sweep(
  db: Db,
  now: Temporal.Instant,
  handlers: readonly Handler[],
): Promise<{ handled: number; failed: number }> {
  const byKind = new Map(handlers.map((handler) => [handler.kind, handler]));
  const kinds = [...byKind.keys()];
  const result = { handled: 0, failed: 0 };
  for (;;) {
    const due = await db.transaction().execute((tx) => takeDue(tx, kinds, now, atATime));
    for (const deadline of due) {
      const handler = byKind.get(deadline.kind);
      if (handler && (await handle(db, deadline, handler, now))) result.handled += 1;
      else result.failed += 1;
    }
    if (due.length < atATime) return result;
  }
}

async function handle(db: Db, deadline: Deadline, handler: Handler, now: Temporal.Instant): Promise<boolean> {
  try {
    await handler.whenDue(db, deadline.subjectId, now);
    await db.transaction().execute((tx) => markMissed(tx, deadline, now));
    return true;
  } catch (error) {
    await db.transaction().execute((tx) => markFailed(tx, deadline, String(error), now));
    return false;
  }
}
