import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from '../../src/lib/db.ts';
import { freshDatabase } from '../../test/fresh-database.ts';
import { createRandom } from './random.ts';
import { type Outcome, trade } from './trade.ts';

const quiet = () => undefined;

async function tradeFor(
  days: number,
  seed: number,
  atNight?: (db: Db, night: number) => Promise<void>,
): Promise<Outcome> {
  const { url } = await freshDatabase();
  return trade({ url, days, seed, shoppers: 30, say: quiet, ...(atNight && { atNight }) });
}

test('three days of trading with faults balance every night, and the same seed gives the same three days', async () => {
  const first = await tradeFor(3, 7);
  expect(first.faults).toEqual([]);
  expect(first.counts['placed']).toBe(12);
  const second = await tradeFor(3, 7);
  expect(second).toEqual(first);
}, 60_000);

test('another seed gives other days', () => {
  const [one, two] = [createRandom(7), createRandom(8)];
  expect(Array.from({ length: 4 }, () => one.whole(1_000))).toEqual([11, 61, 976, 699]);
  expect(Array.from({ length: 4 }, () => two.whole(1_000))).toEqual([156, 625, 300, 695]);
});

const steal = (db: Db) =>
  sql`update payments.payment set captured_pence = captured_pence - 1
    where id = (select id from payments.payment where captured_pence > 0 order by opened_at limit 1)`.execute(db);

test('a penny that somebody steals is missed the same night', async () => {
  const { faults, days } = await tradeFor(3, 7, async (db, night) => {
    if (night === 2) await steal(db);
  });
  expect(days).toBe(2);
  expect(faults.map((fault) => fault.split(':')[0])).toEqual([
    'day 2, every penny that was taken is on a line that was charged or on its delivery',
    'day 2, what was asked for is what the payment counts',
    'day 2, the provider took and gave back what we say it did',
  ]);
}, 60_000);
