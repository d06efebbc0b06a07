import type { Read } from '../../lib/db.ts';
import type { Refusal } from '../../lib/terms.ts';
import { listCurrent, type Pause } from './db.ts';
import { refuse } from './terms.ts';

/** A pause is known everywhere this long after it began: every page asks, and asking each time would cost a statement. */
const believedFor = 5_000;

const known = new WeakMap<Read, { readAt: number; pauses: Promise<Pause[]> }>();

/** Makes the next look read again; the process that paused need not wait. */
export const forgetPauses = (read: Read): boolean => known.delete(read);

/** The pause that a site is in, if it is. */
export async function pauseNow(read: Read, site: string): Promise<Pause | undefined> {
  const clock = performance.now();
  const before = known.get(read);
  const fresh = before && clock - before.readAt < believedFor ? before : { readAt: clock, pauses: listCurrent(read) };
  known.set(read, fresh);
  try {
    return (await fresh.pauses).find((pause) => pause.site === site);
  } catch (fault) {
    known.delete(read);
    throw fault;
  }
}

/** The shop's no while a site is paused. */
export const refusePaused = ({ beganAt, because }: Pause): Refusal =>
  refuse('site.modify-withdraw', { since: beganAt.toString(), because });
