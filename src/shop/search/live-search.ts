import type { Db } from '../../lib/db.ts';
import { listen } from '../../lib/listen.ts';
import { changesChannel } from '../catalogue/index.ts';
import { listSoldOut } from '../stock/index.ts';
import { listChangedSince, readDatabaseClock } from './db.ts';
import type { Found, Search, SearchIndex, Suggestions } from './document.ts';
import { createKept } from './kept.ts';
import { loadIndex, takeIn } from './load-index.ts';
import { createIndex } from './search-index.ts';

/** How often a process looks which products have sold out or come back. */
const stockEvery = 20_000;
/** Answers that are kept until something changes: the pages of lists that many shoppers look at. */
const keptAtMost = 2_000;

/** The search of this process: filled once, then kept up with what changes in the database. */
export interface LiveSearch {
  /**
   * Takes the whole catalogue in; resolves when every page can be served.
   *
   * With the path of a file it begins with the index that was stored there, and reads only the products that changed
   * since. Where many did, or all, the index is stored again for the next start.
   */
  load(file?: string): Promise<void>;
  isReady(): boolean;
  /** The products that answer a wish. The same wish gets the same answer, object and all, until a product changes. */
  search(wish: Search): Found;
  suggest(text: string, site: string, limit: number): Suggestions;
  /** Takes in what has changed; for tests, and after a connection was away. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

export function createLiveSearch(db: Db, url: string): LiveSearch {
  let index: SearchIndex = createIndex([]);
  /** What changed while the index was loaded, for afterwards. */
  let missed: string[] | undefined;
  let soldOut = new Set<string>();
  let lookedAt = Temporal.Instant.fromEpochMilliseconds(0);
  let ready = false;
  const ends: (() => Promise<void> | void)[] = [];
  const kept = createKept<Found>(keptAtMost);

  async function load(file?: string): Promise<void> {
    missed = [];
    await follow();
    lookedAt = await readDatabaseClock(db);
    soldOut = new Set(await listSoldOut(db));
    index = await loadIndex(db, file);
    kept.forget();
    const heard = missed;
    missed = undefined;
    await take(heard);
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
    if (missed) missed.push(...ids);
    if (missed || ids.length === 0) return;
    await takeIn(db, index, ids);
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
