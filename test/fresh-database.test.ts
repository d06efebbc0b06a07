import pg from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase } from './fresh-database.ts';

const first = await freshDatabase();
const second = await freshDatabase();

async function ask(url: string, order: string): Promise<unknown[]> {
  const session = new pg.Client({ connectionString: url });
  await session.connect();
  const { rows } = await session.query(order);
  await session.end();
  return rows;
}

test('a fresh database is migrated', async () => {
  const rows = await ask(first.url, 'select count(*)::int > 0 as migrated from public.migration');
  expect(rows).toEqual([{ migrated: true }]);
});

test('what one test file stores, another does not see', async () => {
  await ask(first.url, 'create table public.mark (id int)');
  const there = "select to_regclass('public.mark') is not null as there";
  expect(await ask(first.url, there)).toEqual([{ there: true }]);
  expect(await ask(second.url, there)).toEqual([{ there: false }]);
});
