import type { Db } from '../../lib/db.ts';
import { endPause, insertPause } from './db.ts';
import { forgetPauses } from './pause-now.ts';

/** A site stops selling, and its pages say why. It is the same pause however often it is asked for. */
export async function pauseSelling(
  db: Db,
  wish: { site: string; because: string; by: string },
  now: Temporal.Instant,
): Promise<{ done: 'paused' | 'paused-already' }> {
  const began = await db.transaction().execute((tx) => insertPause(tx, { ...wish, at: now }));
  forgetPauses(db);
  return { done: began ? 'paused' : 'paused-already' };
}

/** A site sells again. */
export async function resumeSelling(
  db: Db,
  wish: { site: string; by: string },
  now: Temporal.Instant,
): Promise<{ done: 'resumed' | 'was-selling' }> {
  const ended = await db.transaction().execute((tx) => endPause(tx, { ...wish, at: now }));
  forgetPauses(db);
  return { done: ended ? 'resumed' : 'was-selling' };
}
