import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { openDatabase } from '../../lib/db.ts';
import { openStock } from '../stock/index.ts';
import { endLoading, findProduct, listProducts, loadCategoryEntries, loadProducts, type ProductLine } from './index.ts';

const { url } = await freshDatabase();
const sent: string[] = [];
const { db, close } = openDatabase({ url });
const asker = new pg.Client({ connectionString: url });
await asker.connect();
afterAll(async () => {
  await asker.end();
  await close();
});

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const lines = Array.from(
  { length: 3_000 },
  (_, at): ProductLine => ({
    sku: `M-${at}`,
    site: 'hollis',
    category: 'mugs',
    name: `Mug ${at}`,
    description: 'A mug.',
    attributes: {},
    icon: 'teapot',
    tint: 0,
    pricePence: 999,
    vat: 'standard',
    source: 'test',
    stock: 3,
    specialConditions: [],
    family: `family-${at % 1_000}`,
    choice: String(at),
  }),
);
await loadCategoryEntries(db, [{ site: 'hollis', slug: 'mugs', name: 'Mugs', position: 1, icon: 'teapot' }]);
await loadProducts(
  db,
  { chunk: 'all', lines, by: 'a test' },
  (tx, levels) => openStock(tx, levels, 'a test', now),
  now,
);
await endLoading(db);

/** The plan of the one statement that this reads with. */
async function planOf(read: (from: Parameters<typeof findProduct>[0]) => Promise<unknown>): Promise<string> {
  sent.length = 0;
  const { db: watched, close: end } = openDatabase({ url, onStatement: (text) => sent.push(text) });
  await read(watched);
  await end();
  expect(sent).toHaveLength(1);
  const { rows } = await asker.query(`explain (generic_plan) ${sent[0]}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

test('a page of a list looks each product and its stock up by primary key', async () => {
  const plan = await planOf((read) => listProducts(read, ['00000000-0000-7000-8000-000000000000']));
  expect(plan).toContain('product_pkey');
  expect(plan).toContain('level_pkey');
  expect(plan).not.toContain('Seq Scan');
});

test('a product page is found by its slug, and its choices by their family', async () => {
  const plan = await planOf((read) => findProduct(read, 'hollis', 'mug-1-m-1'));
  expect(plan).toContain('product_slug_key');
  expect(plan).toContain('product_of_family');
  expect(plan).toContain('level_pkey');
  expect(plan).not.toContain('Seq Scan');
});
