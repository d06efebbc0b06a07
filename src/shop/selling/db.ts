import type { Read, Tx } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';

/** A time in which a site did not sell; without an end it is now. */
export interface Pause {
  id: string;
  site: string;
  because: string;
  beganAt: Temporal.Instant;
  endedAt: Temporal.Instant | null;
}

const columns = ['id', 'site', 'because', 'beganAt', 'endedAt'] as const;

/** The pauses that are on, of all sites. */
export const listCurrent = (read: Read): Promise<Pause[]> =>
  read.selectFrom('selling.pause').select(columns).where('endedAt', 'is', null).execute();

/** What pauses a site has had, the newest first. */
export const listPauses = (read: Read, site: string, limit = 20): Promise<Pause[]> =>
  read
    .selectFrom('selling.pause')
    .select(columns)
    .where('site', '=', site)
    .orderBy('beganAt', 'desc')
    .limit(limit)
    .execute();

/** Begins a pause unless one is on; says whether it did. */
export async function insertPause(
  tx: Tx,
  { site, because, by, at }: { site: string; because: string; by: string; at: Temporal.Instant },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('selling.pause')
    .values({ id: newId(), site, because, beganAt: at, beganBy: by })
    .onConflict((conflict) => conflict.column('site').where('endedAt', 'is', null).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Ends the pause that is on; says whether one was. */
export async function endPause(
  tx: Tx,
  { site, by, at }: { site: string; by: string; at: Temporal.Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('selling.pause')
    .set({ endedAt: at, endedBy: by })
    .where('site', '=', site)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
