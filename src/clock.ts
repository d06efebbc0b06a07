import type { Db } from './lib/db.ts';
import { listen } from './lib/listen.ts';
import type { Now } from './lib/time.ts';
import { readClock, startClock } from './shop/deadlines/index.ts';

const machine: Now = () => Temporal.Now.instant();

/** The machine's clock, or the one in the database that a person moves, which every process hears. */
export async function createNow(
  db: Db,
  url: string,
  clock: 'system' | 'manual',
): Promise<{ now: Now; close(): Promise<void> }> {
  if (clock === 'system') return { now: machine, close: async () => undefined };
  let shown = await startClock(db, machine());
  const hear = (at: string) => {
    shown = Temporal.Instant.from(at);
  };
  const reread = () => {
    readClock(db).then((at) => {
      if (at) shown = at;
    }, reread);
  };
  const listener = await listen(url, 'clock', hear, reread);
  return { now: () => shown, close: () => listener.close() };
}
