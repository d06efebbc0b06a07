import { type Db, openDatabase } from './lib/db.ts';
import { readCategories, readChunks } from './seed/catalogue-files.ts';
import { publishFirstTerms } from './seed/first-terms.ts';
import { endLoading, loadCategoryEntries, loadProducts, needsLoading } from './shop/catalogue/index.ts';
import { demoPeople, hasPeople, openSignIns, seedPeople } from './shop/identity/index.ts';
import { siteOf } from './shop/outlets/index.ts';
import { openStock } from './shop/stock/index.ts';

const by = 'the demo';

export interface Seeding {
  onProgress?: (sentence: string) => void;
  /** Whether the demo's people are let in, whose passwords anybody may know; `secret` seals their second factors. */
  demo?: { environment: string; secret: string };
}

/**
 * Puts the demo retailer into a database that has nothing yet: its terms, its catalogue with its stock,
 * and its people.
 *
 * It may be cut off at any moment and called again: each chunk is in with all that belongs to it, or not at all.
 */
export async function seedWhenEmpty(
  databaseUrl: string,
  { onProgress = () => undefined, demo }: Seeding = {},
): Promise<void> {
  const { db, close } = openDatabase({ url: databaseUrl, most: 2 });
  try {
    const now = Temporal.Now.instant();
    await publishFirstTerms(db);
    if (demo) await letPeopleIn(db, demo, now);
    if (!(await needsLoading(db))) return;
    const began = performance.now();
    await loadCategoryEntries(db, await readCategories());
    let products = 0;
    for await (const { chunk, lines } of readChunks()) {
      await loadProducts(db, { chunk, lines, by }, (tx, levels) => openStock(tx, levels, by, now), now);
      products += lines.length;
      onProgress(`Loading the demo catalogue: ${products.toLocaleString('en-GB')} products…`);
    }
    await endLoading(db);
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    onProgress(`The demo catalogue is in: ${products.toLocaleString('en-GB')} products in ${seconds} s.`);
  } finally {
    await close();
  }
}

async function letPeopleIn(
  db: Db,
  { environment, secret }: NonNullable<Seeding['demo']>,
  now: Temporal.Instant,
): Promise<void> {
  const people = demoPeople(environment);
  if (await hasPeople(db, people)) return;
  const signIns = openSignIns({ db, now: () => now, secret, shopName: siteOf('').brand });
  await seedPeople(db, signIns, people, now);
}

if (import.meta.main) {
  const { DATABASE_URL: url } = process.env;
  if (!url) throw new Error('DATABASE_URL says where the demo retailer goes, and it is not set.');
  await seedWhenEmpty(url, { onProgress: (sentence) => process.stderr.write(`${sentence}\n`) });
}
