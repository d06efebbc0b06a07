import type { Db } from '../../lib/db.ts';
import { moveFailedToWaiting } from './db.ts';

/** Somebody of the staff has a failed message tried again, from the first attempt on; only a failed one can be. */
export const sendAgain = (db: Db, id: string, now: Temporal.Instant): Promise<boolean> =>
  db.transaction().execute((tx) => moveFailedToWaiting(tx, id, now));
