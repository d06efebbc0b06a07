import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { CategoryEntry, ProductLine } from '../shop/catalogue/index.ts';

const folder = new URL('../../retailer/catalogue/', import.meta.url);
const unzip = promisify(gunzip);

/** How many products go into the database with one statement. */
const chunkSize = 2_000;

export interface Chunk {
  /** Names the chunk for good: its file and its place in it. */
  chunk: string;
  lines: ProductLine[];
}

export async function readCategories(): Promise<CategoryEntry[]> {
  return JSON.parse(await readFile(new URL('categories.json', folder), 'utf8'));
}

/** The catalogue of the demo retailer, a few thousand products at a time. */
export async function* readChunks(): AsyncGenerator<Chunk> {
  const files = (await readdir(new URL('products/', folder))).filter((name) => name.endsWith('.ndjson.gz')).sort();
  for (const file of files) {
    const text = (await unzip(await readFile(new URL(`products/${file}`, folder)))).toString('utf8');
    const lines = text.split('\n').filter(Boolean);
    for (let from = 0; from < lines.length; from += chunkSize) {
      const some = lines.slice(from, from + chunkSize).map((line): ProductLine => JSON.parse(line));
      yield { chunk: `${file}#${from}`, lines: some.map(withPlace) };
    }
  }
}

/** Until people have bought, what the shop makes itself comes first in its lists. */
const withPlace = (line: ProductLine): ProductLine => ({ ...line, popularity: line.source === 'house' ? 100 : 0 });
