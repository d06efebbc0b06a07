import type { Db } from '../../lib/db.ts';
import { listen } from '../../lib/listen.ts';
import { categoriesOf, changesChannel, loadCategories } from '../catalogue/index.ts';
import { listSoldOut } from '../stock/index.ts';
import { listChangedSince, listSearchRows, listSearchRowsOf, readDatabaseClock, type SearchRow } from './db.ts';
import type { Found, Search, SearchDocument, Suggestions } from './document.ts';
import { createKept } from './kept.ts';
import { createIndex } from './search-index.ts';

/** Products that are read with one statement while the index is filled. */
const batch = 5_000;
/** How often a process looks which products have sold out or come back. */
const stockEvery = 20_000;
/** Answers that are kept until something changes: the pages of lists that many shoppers look at. */
const keptAtMost = 2_000;
const firstId = '00000000-0000-0000-0000-000000000000';

/** The search of this process: filled once, then kept up with what changes in the database. */
export interface LiveSearch {
  /** Reads the whole catalogue; resolves when every page can be served. */
  load(): Promise<void>;
  isReady(): boolean;
  /** The products that answer a wish. The same wish gets the same answer, object and all, until a product changes. */
  search(wish: Search): Found;
  suggest(text: string, site: string, limit: number): Suggestions;
  /** Takes in what has changed; for tests, and after a connection was away. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

export function createLiveSearch(db: Db, url: string): LiveSearch {
  let index = createIndex([]);
  let soldOut = new Set<string>();
  let lookedAt = Temporal.Instant.fromEpochMilliseconds(0);
  let ready = false;
  const ends: (() => Promise<void> | void)[] = [];
  const kept = createKept<Found>(keptAtMost);

  async function load(): Promise<void> {
    await loadCategories(db);
    lookedAt = await readDatabaseClock(db);
    soldOut = new Set(await listSoldOut(db));
    const next = createIndex([]);
    for (let after = firstId; ; ) {
      const rows = await listSearchRows(db, after, batch);
      for (const row of rows) next.replace(documentOf(row));
      after = rows.at(-1)?.id ?? after;
      if (rows.length < batch) break;
    }
    index = next;
    kept.forget();
    await follow();
    ready = true;
  }

  /** From now on each change is heard after its commit, and the stock is looked at every few seconds. */
  async function follow(): Promise<void> {
    if (ends.length > 0) return;
    const listener = await listen(
      url,
      changesChannel,
      (id) => void take([id]).catch(ignore),
      () => void refresh().catch(ignore),
    );
    const timer = setInterval(() => void lookAtStock().catch(ignore), stockEvery);
    timer.unref();
    ends.push(
      () => listener.close(),
      () => clearInterval(timer),
    );
  }

  async function take(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const row of await listSearchRowsOf(db, ids)) {
      if (row.published) index.replace(documentOf(row));
      else index.remove(row.id);
    }
    kept.forget();
  }

  async function lookAtStock(): Promise<void> {
    const now = new Set(await listSoldOut(db));
    const turned = [...now.symmetricDifference(soldOut)];
    soldOut = now;
    await take(turned);
  }

  /** What was committed while nobody listened; a minute more, for transactions that were still open then. */
  async function refresh(): Promise<void> {
    const since = lookedAt.subtract({ minutes: 1 });
    lookedAt = await readDatabaseClock(db);
    await take((await listChangedSince(db, since)).ids);
    await lookAtStock();
  }

  return {
    load,
    isReady: () => ready,
    search: (wish) => kept.get(JSON.stringify(wish), () => index.search(wish)),
    suggest: (text, site, limit) => index.suggest(text, site, limit),
    refresh,
    async close() {
      for (const end of ends.splice(0)) await end();
    },
  };
}

/** The database is away for a moment: what was missed is read when the connection is back. */
const ignore = (): void => undefined;

function documentOf(row: SearchRow): SearchDocument {
  return {
    id: row.id,
    sku: row.sku,
    site: row.site,
    name: row.name,
    maker: row.maker ?? '',
    model: row.model ?? '',
    gtin: row.gtin ?? '',
    description: row.description,
    category: row.category,
    categoryNames: categoriesOf(row.site)
      .trail(row.category)
      .map(({ name }) => name),
    attributes: row.attributes,
    pricePence: row.pricePence,
    available: row.available,
    popularity: row.popularity,
    flags: [],
  };
}
