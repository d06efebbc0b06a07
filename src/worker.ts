import { setTimeout as wait } from 'node:timers/promises';
import { Logger, run } from 'graphile-worker';
import { pino } from 'pino';
import { ConfigFault, readConfig } from './lib/config.ts';
import { openShop } from './open-shop.ts';
import { sweep } from './shop/deadlines/index.ts';
import { deadlineHandlers, rounds, tasks } from './work.ts';

/** The worker process: events are read, deadlines are swept, and what has to be done again and again is done. */
async function work(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  const { shop, url, close } = await openShop(config);
  const ending = new AbortController();

  const runner = await run({
    connectionString: url,
    concurrency: 2,
    pollInterval: 1_000,
    noHandleSignals: true,
    taskList: tasks(shop),
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ jobs: message });
    }),
  });

  const handlers = deadlineHandlers(shop);
  const again = [{ name: 'sweep', seconds: 1, work: () => sweep(shop.db, shop.now(), handlers) }, ...rounds(shop)].map(
    async ({ name, seconds, work: once }) => {
      while (!ending.signal.aborted) {
        await once().catch((fault) => log.error({ round: name, fault: String(fault) }));
        await wait(seconds * 1_000, undefined, { signal: ending.signal }).catch(() => undefined);
      }
    },
  );

  const end = async () => {
    if (ending.signal.aborted) return;
    ending.abort();
    await Promise.allSettled([runner.stop(), ...again]);
    await close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  process.on('disconnect', end);
  process.send?.({ ready: true });
  log.info('the worker works');
}

work().catch((fault) => {
  process.stderr.write(`${fault instanceof ConfigFault ? fault.message : fault.stack}\n`);
  process.exit(1);
});
