import { createNow } from './clock.ts';
import type { Config } from './lib/config.ts';
import { type Connections, openDatabase } from './lib/db.ts';
import { type Assets, createAssets } from './lib/http/assets.ts';
import { invariant } from './lib/invariant.ts';
import { register } from './register.ts';
import { orderKeys } from './shop/checkout/index.ts';
import { reachedAt, sites } from './shop/outlets/index.ts';
import { createSandbox } from './shop/payments/index.ts';
import { createLiveSearch } from './shop/search/index.ts';
import type { Shop } from './shop.ts';
import { buildTheme } from './surfaces/ui/theme.ts';

/** Everything that comes from outside, opened: the database, the clock, the provider, the index, the look. */
export async function openShop(
  config: Config,
  watch: Pick<Connections, 'onStatement'> = {},
): Promise<{ shop: Shop; url: string; assets: Assets; close(): Promise<void> }> {
  const url = config.databaseUrl;
  invariant(url, 'the process that starts this one says where the database is');
  reachedAt(config.publicUrls);
  const database = openDatabase({ url, most: config.databasePool, ...watch });
  const clock = await createNow(database.db, url, config.clock);
  const assets = createAssets();
  const theme = await buildTheme(
    assets,
    sites.map(({ id }) => id),
  );
  const search = createLiveSearch(database.db, url);
  invariant(config.sessionSecret, 'the process that starts this one has made or read the secret');
  const provider = createSandbox({ db: database.db, now: clock.now, secret: config.sessionSecret });
  return {
    shop: {
      db: database.db,
      now: clock.now,
      config,
      provider,
      search,
      theme,
      register,
      keys: orderKeys(config.sessionSecret),
    },
    url,
    assets,
    async close() {
      await search.close();
      await clock.close();
      await database.close();
    },
  };
}
