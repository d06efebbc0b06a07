/** The pages and the API of orders for a test: over a database of its own, on a clock that stands still. */
import { afterAll } from 'vitest';
import { readConfig } from '../src/lib/config.ts';
import { createApp } from '../src/lib/http/app.ts';
import { keepAnswers } from '../src/lib/http/idempotency.ts';
import type { App } from '../src/lib/http/kinds.ts';
import { openShop } from '../src/open-shop.ts';
import { publishFirstTerms } from '../src/seed/first-terms.ts';
import type { Shop } from '../src/shop.ts';
import { faultPage } from '../src/surfaces/storefront/fault-page.tsx';
import { serveMissing } from '../src/surfaces/storefront/missing.tsx';
import { freshDatabase } from './fresh-database.ts';

export async function openPages(
  routes: readonly ((app: App, shop: Shop) => void)[],
): Promise<{ app: App; shop: Shop }> {
  const { url } = await freshDatabase();
  const config = readConfig({
    DATABASE_URL: url,
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    RATE_LIMIT: '0',
    SESSION_SECRET: 'x'.repeat(40),
  });
  const { shop, assets, close } = await openShop(config);
  afterAll(close);
  await publishFirstTerms(shop.db);
  const app = await createApp({ logLevel: 'silent', secure: false, faultPage: faultPage(shop), requestsPerMinute: 0 });
  afterAll(() => app.close());
  assets.serve(app);
  keepAnswers(app, shop.db, () => 'a caller');
  for (const each of routes) each(app, shop);
  serveMissing(app, shop);
  return { app, shop };
}
