import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { openDatabase } from '../../lib/db.ts';
import { putUpShelf } from '../basket/test-shelf.ts';
import { createLiveSearch, type LiveSearch } from './index.ts';

const { url } = await freshDatabase();
const { db, close } = openDatabase({ url });
afterAll(close);

const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'search-index');

/** More than a thousand, which is when an index is worth storing. */
const things = 1_000;
const ids = await putUpShelf(db, Temporal.Instant.from('2026-03-02T09:00:00Z'), things);

const opened: LiveSearch[] = [];
afterEach(() => Promise.all(opened.splice(0).map((search) => search.close())));

/** What a process does at its start. */
async function start(): Promise<LiveSearch> {
  const search = createLiveSearch(db, url);
  opened.push(search);
  await search.load(file);
  return search;
}

const found = (search: LiveSearch, text: string) => search.search({ text, site: 'hollis' }).hits.map(({ id }) => id);
const idOf = (sku: string) => ids.get(sku) ?? '';

/** Another name that no process is told of: only who reads the product again knows it. */
const renameUnseen = (sku: string, name: string) =>
  sql`update catalogue.product set name = ${name} where sku = ${sku}`.execute(db);
const rename = (sku: string, name: string) =>
  sql`update catalogue.product set name = ${name}, changed_at = clock_timestamp() where sku = ${sku}`.execute(db);

beforeEach(async () => {
  rmSync(file, { force: true });
  await sql`update catalogue.product set published_at = now()`.execute(db);
  await rename('KETTLE', 'Copper kettle');
  await rename('MUG', 'Mug with a name');
  await start();
});

test('a start begins with the stored index and reads only what changed since', async () => {
  await renameUnseen('KETTLE', 'Samovar');
  await rename('MUG', 'Beaker');
  const search = await start();
  expect([found(search, 'kettle'), found(search, 'samovar')]).toEqual([[idOf('KETTLE')], []]);
  expect([found(search, 'mug'), found(search, 'beaker')]).toEqual([[], [idOf('MUG')]]);
});

test('what came off sale or sold out while no process ran is so after the start', async () => {
  await sql`update catalogue.product set published_at = null where sku = 'BOOK'`.execute(db);
  await sql`update stock.level set on_hand = 0, claimed = 0 where product_id = ${idOf('LAST')}`.execute(db);
  const search = await start();
  expect(found(search, 'book')).toEqual([]);
  expect(search.search({ text: 'lamp', site: 'hollis' }).facets.availability).toEqual([
    { value: 'unavailable', count: 1 },
  ]);
});

test('a damaged file is as good as none: everything is read, and stored anew', async () => {
  await renameUnseen('KETTLE', 'Samovar');
  const stored = readFileSync(file);
  writeFileSync(file, stored.with(stored.length >> 1, stored[stored.length >> 1]! ^ 1));
  expect(found(await start(), 'samovar')).toEqual([idOf('KETTLE')]);
  await renameUnseen('KETTLE', 'Urn');
  expect(found(await start(), 'samovar')).toEqual([idOf('KETTLE')]);
});

test('a category under another name makes a stored index worthless, because its name is among the words', async () => {
  await renameUnseen('KETTLE', 'Samovar');
  await sql`update catalogue.category set name = 'Everything'`.execute(db);
  const search = await start();
  expect(found(search, 'samovar everything')).toEqual([idOf('KETTLE')]);
});

test('what changes while the index is loaded is not lost', async () => {
  rmSync(file);
  const search = createLiveSearch(db, url);
  opened.push(search);
  const loading = search.load(file);
  await Promise.all([loading, rename('MUG', 'Goblet'), sql`select pg_notify('catalogue', ${idOf('MUG')})`.execute(db)]);
  await expect.poll(() => found(search, 'goblet')).toEqual([idOf('MUG')]);
});
