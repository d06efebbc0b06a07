/** A shop that a browser can go to: on a port of its own, over a database of its own, with the small world in it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, runOnce } from 'graphile-worker';
import { afterAll } from 'vitest';
import { createShopApp } from '../src/app.ts';
import { readConfig } from '../src/lib/config.ts';
import { openDatabase } from '../src/lib/db.ts';
import type { App } from '../src/lib/http/kinds.ts';
import { openShop } from '../src/open-shop.ts';
import { publishFirstTerms } from '../src/seed/first-terms.ts';
import { startClock, sweep, walkClock } from '../src/shop/deadlines/index.ts';
import { demoPeople, seedPeople } from '../src/shop/identity/index.ts';
import type { Shop } from '../src/shop.ts';
import { signInsOf } from '../src/surfaces/who.ts';
import { deadlineHandlers, rounds, tasks } from '../src/work.ts';
import { freshDatabase } from './fresh-database.ts';
import { stockTheWorld, worldBegins } from './world.ts';

export interface RunningShop {
  shop: Shop;
  app: App;
  port: number;
  /** The worker reads every event, sweeps the deadlines and makes its rounds, until nothing is left to do. */
  work(): Promise<void>;
  /** Moves the clock to a moment, by way of every deadline before it. */
  walkTo(moment: Temporal.Instant): Promise<void>;
}

/** Opens it for the file that asks; the clock stands where the world begins. */
export async function openRunningShop(): Promise<RunningShop> {
  const { url } = await freshDatabase();
  await setClock(url);
  const config = readConfig({
    DATABASE_URL: url,
    NODE_ENV: 'test',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    RATE_LIMIT: '0',
    CLOCK: 'manual',
    SESSION_SECRET: 'x'.repeat(40),
  });
  const { shop, assets, close } = await openShop(config);
  afterAll(close);
  await publishFirstTerms(shop.db);
  await stockTheWorld(shop.db);
  await seedPeople(shop.db, signInsOf(shop), demoPeople('test'), shop.now());
  await shop.search.load();
  const app = await createShopApp(shop, assets);
  afterAll(() => app.close());
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  await untilCalm(app);
  const open = { ...shop, config: { ...config, port: Number(port) } };
  const walkTo = (moment: Temporal.Instant) => walk(open, moment);
  return { shop, app, port: open.config.port, work: () => workAll(open, url), walkTo };
}

/** The clock of this process hears of the move from the database, as that of every process does. */
async function walk(shop: Shop, moment: Temporal.Instant): Promise<void> {
  await walkClock(shop.db, moment, deadlineHandlers(shop));
  while (Temporal.Instant.compare(shop.now(), moment) < 0) await sleep(10);
}

async function setClock(url: string): Promise<void> {
  const database = openDatabase({ url, most: 1 });
  await startClock(database.db, worldBegins);
  await database.close();
}

/** What one thing leads to is done in the next turn: an event makes a message, and the message has to be sent. */
const turns = 2;

const quiet = new Logger(() => () => undefined);

async function workAll(shop: Shop, url: string): Promise<void> {
  const handlers = deadlineHandlers(shop);
  for (let turn = 0; turn < turns; turn += 1) {
    await runOnce({ connectionString: url, taskList: tasks(shop), noHandleSignals: true, logger: quiet });
    await sweep(shop.db, shop.now(), handlers);
    for (const { work } of rounds(shop)) await work();
  }
}

/** On a busy machine the start itself holds the loop up, and the shop says that it is busy for a moment. */
async function untilCalm(app: App): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    const { statusCode } = await app.inject({ url: '/', headers: { host: 'localhost', accept: 'text/html' } });
    if (statusCode !== 503) return;
    await sleep(250);
  }
}
