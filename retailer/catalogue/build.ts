/**
 * Builds the demonstration catalogue out of a folder of public source files.
 *
 * Usage: `node retailer/catalogue/build.ts <source folder>`. The folder's layout is described in the README beside this file.
 * The same sources always give the same bytes: prices, stock and order depend on nothing else.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { books } from './build/books.ts';
import { beers, wines } from './build/drinks.ts';
import { electronics } from './build/electronics.ts';
import { gifts } from './build/gifts.ts';
import { groceries } from './build/grocery.ts';
import { house } from './build/house.ts';
import { finish, type Product } from './build/product.ts';
import { readCsv, readText } from './build/read-source.ts';
import { categoryTree } from './build/tree.ts';

const here = import.meta.dirname;

function write(path: string, text: string): void {
  writeFileSync(join(here, path), path.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text);
}

function writeProducts(products: readonly Product[]): void {
  const folder = join(here, 'products');
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
  const files = Map.groupBy(products, ({ site, category }) => `${site}-${category.split('/')[0] ?? ''}`);
  for (const [name, lines] of files) {
    write(`products/${name}.ndjson.gz`, `${lines.map((product) => JSON.stringify(product)).join('\n')}\n`);
  }
}

function writeIcons(source: string, used: ReadonlySet<string>): void {
  const set: { width: number; height: number; icons: Record<string, { body: string }> } = JSON.parse(
    readText(`${source}/icons/fluent-emoji-flat-products.json.gz`),
  );
  const icons = Object.fromEntries(
    [...used].sort().map((id) => {
      const body = set.icons[id]?.body;
      if (body === undefined) throw new Error(`there is no icon called ${id}`);
      return [id, body];
    }),
  );
  const licence = 'Fluent Emoji Flat, © Microsoft Corporation, MIT Licence';
  write('icons.json.gz', JSON.stringify({ licence, width: set.width, height: set.height, icons }));
}

/** The raters' mean where their single ratings are known, else the rating that was agreed. */
function writeJudgements(source: string): void {
  const queries = new Map(
    readCsv(`${source}/public/search/queries.csv`).map((row) => [row['query_id'], row['query'] ?? '']),
  );
  const lines = readCsv(`${source}/public/search/labels.csv`).map((row) => {
    const single = [row['agent_1'], row['agent_2'], row['agent_3']]
      .filter((rating) => rating !== undefined && rating !== '')
      .map(Number);
    const mean =
      single.length > 0 ? single.reduce((sum, rating) => sum + rating, 0) / single.length : Number(row['rating']);
    return `"${(queries.get(row['query_id']) ?? '').replaceAll('"', '""')}",IC-${row['product_id'] ?? ''},${Math.round(mean * 100) / 100}`;
  });
  write('../search-judgements.csv', `query,sku,rating\n${lines.join('\n')}\n`);
}

const source = process.argv[2];
if (source === undefined)
  throw new Error('say which folder the sources are in: node retailer/catalogue/build.ts <source folder>');

const drafts = [
  ...house(readFileSync(join(here, 'house.json'), 'utf8')),
  ...gifts(source),
  ...electronics(source),
  ...books(source),
  ...groceries(source),
  ...wines(source),
  ...beers(source),
];
const products = drafts.map(finish).sort((a, b) => (a.sku < b.sku ? -1 : 1));
const categories = categoryTree(products);
writeProducts(products);
write('categories.json', `[\n${categories.map((category) => JSON.stringify(category)).join(',\n')}\n]\n`);
writeIcons(source, new Set([...products, ...categories].map(({ icon }) => icon)));
writeJudgements(source);
process.stdout.write(`${products.length} products in ${categories.length} categories\n`);
