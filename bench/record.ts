import { setTimeout as wait } from 'node:timers/promises';
import { createShopApp } from '../src/app.ts';
import { readConfig } from '../src/lib/config.ts';
import type { App } from '../src/lib/http/kinds.ts';
import { openShop } from '../src/open-shop.ts';
import type { Shop } from '../src/shop.ts';

export interface Statement {
  text: string;
  values: readonly unknown[];
}

/** The whole shop in this process, with an ear on its database. */
export interface Recorder {
  app: App;
  shop: Shop;
  /** What was sent to the database while this ran, word for word. */
  during(work: () => Promise<unknown>): Promise<Statement[]>;
  close(): Promise<void>;
}

export const shopSettings = (databaseUrl: string) => ({
  DATABASE_URL: databaseUrl,
  SESSION_SECRET: 'a secret that nobody has to keep, for measuring only',
  PORT: '0',
  HOST: '127.0.0.1',
  RATE_LIMIT: '0',
  LOG_LEVEL: 'error',
});

export async function openRecorder(databaseUrl: string): Promise<Recorder> {
  let heard: Statement[] = [];
  const config = readConfig({ ...shopSettings(databaseUrl), LOG_LEVEL: 'silent' });
  const { shop, assets, close } = await openShop(config, {
    onStatement: (text, values) => heard.push({ text, values }),
  });
  await shop.search.load();
  const app = await createShopApp(shop, assets);
  return {
    app,
    shop,
    async during(work) {
      heard = [];
      await work();
      return heard;
    },
    async close() {
      await app.close();
      await close();
    },
  };
}

/**
 * The statements of a page that was asked for before, so that what is kept in the process is there.
 *
 * It is recorded twice and the shorter one counts: the process now and then looks for sold-out products by itself.
 */
export async function statementsOf({ app, during }: Recorder, path: string): Promise<Statement[]> {
  const ask = () => answered(app, path);
  await ask();
  const [first, second] = [await during(ask), await during(ask)];
  return first.length < second.length ? first : second;
}

/** A process that was held up by the machine turns everybody away for a second, so it is asked again. */
async function answered(app: App, path: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const { statusCode, body } = await app.inject({ url: path });
    if (statusCode === 200) return;
    if (statusCode !== 503 || tries === 20) throw new Error(`${path} answers ${statusCode}: ${body.slice(0, 200)}`);
    await wait(500);
  }
}
