import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../src/lib/db.ts';
import { readCategories, readChunks } from '../src/seed/catalogue-files.ts';
import { publishFirstTerms } from '../src/seed/first-terms.ts';
import { loadCategoryEntries, loadProducts } from '../src/shop/catalogue/index.ts';
import { openStock } from '../src/shop/stock/index.ts';
import { freshDatabase } from '../test/fresh-database.ts';
import { openRecorder, type Recorder } from './record.ts';
import { countStatements } from './statements.ts';

const { url } = await freshDatabase();
let recorder: Recorder;

/** The first chunks of the demo catalogue are enough for a full page. */
beforeAll(async () => {
  const { db, close } = openDatabase({ url });
  const now = Temporal.Now.instant();
  await publishFirstTerms(db);
  await loadCategoryEntries(db, await readCategories());
  let products = 0;
  for await (const { chunk, lines } of readChunks()) {
    await loadProducts(db, { chunk, lines, by: 'test' }, (tx, levels) => openStock(tx, levels, 'test', now), now);
    products += lines.length;
    if (products > 2_000) break;
  }
  await close();
  recorder = await openRecorder(url);
});

afterAll(() => recorder.close());

test('the busy requests ask the database no more often than they have to', async () => {
  expect(await countStatements(recorder)).toEqual({
    home: 1,
    listing: 1,
    product: 1,
    search: 1,
    'listing in the API': 1,
    'product in the API': 1,
    'add to basket': 1,
    basket: 3,
    confirming: 39,
    placing: 15,
  });
});
