import { join } from 'node:path';
import { createShopApp } from './app.ts';
import { type Config, ConfigFault, readConfig } from './lib/config.ts';
import { openShop } from './open-shop.ts';
import { demoPeople } from './shop/identity/index.ts';
import { sites } from './shop/outlets/index.ts';

/** The web process. It holds no state that another one does not: any number of them may share the work. */
async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const { shop, assets, close } = await openShop(config);
  // Filling the index anew takes the process seconds; a server that was there already would count as too busy.
  await shop.search.load(join(config.dataDir, 'search-index'));
  const app = await createShopApp(shop, assets);
  const url = await app.listen({
    port: config.port,
    host: config.host,
    ...(config.webProcesses > 1 && { reusePort: true }),
  });

  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await app.close();
    await close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  process.on('disconnect', end);
  process.send?.({ ready: true, url, notes: notesFor(config, url) });
  app.log.info({ url }, 'the shop is open');
}

/** What `bin/start` tells whoever started it: where to go, and who one can sign in as. */
function notesFor({ environment, clock }: Config, url: string): string[] {
  if (environment === 'production') return [];
  const { port } = new URL(url);
  const { customers, staff, staffPassword } = demoPeople(environment);
  return [
    ...sites.map(({ brand, hosts }) => `${brand.padEnd(15)} http://${hosts[0]}:${port}`),
    `Office          http://${sites[0]?.hosts[0]}:${port}/office`,
    ...(clock === 'manual' ? [`The clock       http://${sites[0]?.hosts[0]}:${port}/dev/clock`] : []),
    '',
    ...customers.map(({ email, password }) => `Shop as ${email}, password ${password}.`),
    `Work as ${staff.map(({ email }) => email.split('@')[0]).join(', ')} (…@staff.example), password ${staffPassword};`,
    'the page shows the code that their authenticator would show.',
  ];
}

serve().catch((fault) => {
  process.stderr.write(`${fault instanceof ConfigFault ? fault.message : fault.stack}\n`);
  process.exit(1);
});
