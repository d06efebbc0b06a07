import { sql } from 'kysely';
import { checkBooks, type Imbalance } from '../../bench/simulate/books.ts';
import type { Town } from '../../bench/simulate/town.ts';
import { freeAbandonedJobs } from '../../src/lib/events.ts';

/**
 * What the worker of tomorrow finds and finishes: the time passes, and everything that was left is gone on with.
 *
 * A killed process keeps its jobs and its messages for two minutes of the machine's clock. A test does not wait for
 * them: it says that they are over.
 */
export async function finishEverything(town: Town): Promise<Imbalance[]> {
  await freeAbandonedJobs(town.db, Temporal.Now.instant(), { seconds: 0 });
  await sql`update notifications.message set leased_until = null`.execute(town.db);
  for (const minutes of [1, 2, 20, 20, 20]) {
    await town.walkTo(town.now().add({ minutes }));
    await town.work();
  }
  return checkBooks(town.db, town.now());
}

export const countOrders = async (town: Town, numbers: ReadonlySet<string>): Promise<number> =>
  (await town.db.selectFrom('orders.order').select('number').execute()).filter(({ number }) => numbers.has(number))
    .length;
