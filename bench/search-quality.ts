import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { createGunzip } from 'node:zlib';
import { createIndex, type SearchDocument, type SearchIndex } from '../src/shop/search/index.ts';

/** What a rater said of one product for one query: 0 (not at all) to 3 (exactly this). */
export interface Judgement {
  query: string;
  sku: string;
  rating: number;
}

/** A mean with the half-width of its 95 % interval. */
export interface Measured {
  mean: number;
  within: number;
}

export interface Quality {
  ndcg: Measured;
  /** Per query, for comparing two rankers on the same queries. */
  perQuery: Map<string, number>;
  queries: number;
  medianMs: number;
  p99Ms: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function measured(values: readonly number[]): Measured {
  const middle = mean(values);
  const spread = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
  return { mean: middle, within: 1.96 * Math.sqrt(spread / values.length) };
}

/** Worth of the first ten: a third of the rating, halved and less the further down it stands. */
const worth = (ratings: readonly number[]): number =>
  ratings.slice(0, 10).reduce((sum, rating, rank) => sum + rating / 3 / Math.log2(rank + 2), 0);

/** Splits a line of a CSV file, with quoted fields. */
function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
}

export async function readJudgements(path: string): Promise<Judgement[]> {
  const [, ...lines] = (await readFile(path, 'utf8')).trim().split(/\r?\n/);
  return lines.map((line) => {
    const [query = '', sku = '', rating = '0'] = fields(line);
    return { query, sku, rating: Number(rating) };
  });
}

/** What a line of a catalogue file says that the search wants; what it does not say is empty. */
function documentOf(line: string): SearchDocument {
  const said = JSON.parse(line);
  const category: string = said.category ?? '';
  return {
    id: said.sku,
    sku: said.sku,
    site: said.site ?? '',
    name: said.name ?? '',
    maker: said.maker ?? '',
    model: said.model ?? '',
    gtin: said.gtin ?? '',
    description: said.description ?? '',
    category,
    categoryNames: said.categoryNames ?? category.split('/').map((slug) => slug.replaceAll('-', ' ')),
    attributes: Object.fromEntries(Object.entries(said.attributes ?? {}).map(([name, value]) => [name, String(value)])),
    pricePence: said.pricePence ?? 0,
    available: said.available ?? true,
    popularity: said.popularity ?? 0,
    flags: said.flags ?? [],
  };
}

export async function readCatalogue(folder: string): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.ndjson.gz')).sort()) {
    const lines = createInterface({ input: createReadStream(join(folder, file)).pipe(createGunzip()) });
    for await (const line of lines) if (line !== '') documents.push(documentOf(line));
  }
  return documents;
}

/**
 * nDCG@10 over the whole catalogue, a product without a rating counting nothing, and the time a search takes.
 *
 * A query for which nothing was rated above 0 has no best order; it is timed and not scored.
 */
export function searchQuality(
  index: SearchIndex,
  skuOf: ReadonlyMap<string, string>,
  judgements: readonly Judgement[],
): Quality {
  const byQuery = Map.groupBy(judgements, ({ query }) => query);
  const perQuery = new Map<string, number>();
  const times: number[] = [];
  for (const [query, judged] of byQuery) {
    const ratings = new Map(judged.map(({ sku, rating }) => [sku, rating]));
    const best = worth([...ratings.values()].sort((a, b) => b - a));
    const { hits } = index.search({ text: query, limit: 10 });
    if (best > 0) perQuery.set(query, worth(hits.map(({ id }) => ratings.get(skuOf.get(id) ?? '') ?? 0)) / best);
  }
  for (let round = 0; round < 20; round++) {
    for (const query of byQuery.keys()) {
      const start = performance.now();
      index.search({ text: query });
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  return {
    ndcg: measured([...perQuery.values()]),
    perQuery,
    queries: perQuery.size,
    medianMs: times[times.length >> 1] ?? 0,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}

async function run(retailer: string): Promise<void> {
  const documents = await readCatalogue(join(retailer, 'catalogue/products'));
  const judgements = await readJudgements(join(retailer, 'search-judgements.csv'));
  const start = performance.now();
  const index = createIndex(documents);
  index.search({ text: '' });
  const built = performance.now() - start;
  const { ndcg, queries, medianMs, p99Ms } = searchQuality(
    index,
    new Map(documents.map(({ id, sku }) => [id, sku])),
    judgements,
  );
  console.log(`${index.size} products, index built in ${built.toFixed(0)} ms`);
  console.log(`nDCG@10 ${ndcg.mean.toFixed(3)} ±${ndcg.within.toFixed(3)} on ${queries} queries`);
  console.log(`a search with its facets: median ${medianMs.toFixed(2)} ms, p99 ${p99Ms.toFixed(2)} ms`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run(process.argv[2] ?? 'retailer');
