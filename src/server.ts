import { createShopApp } from './app.ts';
import { ConfigFault, readConfig } from './lib/config.ts';
import { openShop } from './open-shop.ts';

/** The web process. It holds no state that another one does not: any number of them may share the work. */
async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const { shop, assets, close } = await openShop(config);
  // Filling the index takes the process a second or two; a server that was there already would count as too busy.
  await shop.search.load();
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
  process.send?.({ ready: true, url });
  app.log.info({ url }, 'the shop is open');
}

serve().catch((fault) => {
  process.stderr.write(`${fault instanceof ConfigFault ? fault.message : fault.stack}\n`);
  process.exit(1);
});
