import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createShopApp } from '../app.ts';
import { readConfig } from '../lib/config.ts';
import { documentOf } from '../lib/http/openapi.ts';
import { openShop } from '../open-shop.ts';
import { writeClient } from './write-client.ts';

/** `bin/client` writes the client's types from the routes of the shop. It asks no database anything, so none runs. */
async function generate(): Promise<void> {
  const config = readConfig({
    DATABASE_URL: 'postgresql://nobody@localhost/nothing',
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    SESSION_SECRET: 'x'.repeat(40),
  });
  const { shop, assets, close } = await openShop(config);
  const app = await createShopApp(shop, assets);
  await app.ready();
  writeFileSync(fileURLToPath(new URL('operations.ts', import.meta.url)), writeClient(documentOf(app)));
  await app.close();
  await close();
}

await generate();
