import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { createRandom } from '../../bench/simulate/random.ts';
import { openTown, secret } from '../../bench/simulate/town.ts';
import { keepRunning } from '../../src/lib/kept-process.ts';
import { startPostgres } from '../../src/lib/postgres.ts';
import { migrate } from '../../src/migrate.ts';
import { startProcess } from '../processes.ts';
import { countOrders, finishEverything } from './after-all.ts';
import { beginLoad } from './load.ts';

const folder = mkdtempSync(join(tmpdir(), `cf-test-${process.pid}-`));
chmodSync(folder, 0o755);
const start = () => startPostgres({ dataDir: folder, durable: true, log: () => undefined });
let postgres = await start();
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});
await migrate(postgres.url);
const random = createRandom(7);
const town = await openTown(postgres.url, Temporal.Instant.from('2026-03-02T10:00:00Z'), random);
afterAll(() => town.close());

/** As a crash of the server would be: it ends at once, and recovers at its next start. */
function crash(): void {
  const [pid] = readFileSync(join(realpathSync(join(folder, 'postgres')), 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGQUIT');
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await fetch(new URL('/readyz', url)).catch(() => undefined))?.ok) return;
    await wait(100);
  }
  throw new Error('The shop did not come back.');
}

const faultsOf = (answers: ReadonlyMap<number, number>) => answers.get(500) ?? 0;

test('the database restarts and crashes while people buy: the shop comes back by itself and keeps every order', async () => {
  const env = { DATABASE_URL: postgres.url, SESSION_SECRET: secret };
  const web = await startProcess('server', { ...env, PORT: '0' });
  // As `bin/start` keeps it: the library that reads the events ends its process when the database goes.
  const worker = keepRunning({
    name: 'worker',
    script: 'src/worker.ts',
    nodeArguments: ['--import', './src/lib/read-tsx.ts', '--import', './src/lib/tied-to-parent.ts'],
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: {
      ...process.env,
      ...env,
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      CLOCK: 'manual',
      PORT: new URL(web.url).port,
    },
    log: () => undefined,
  });
  onTestFinished(() => worker.stop(1_000));
  await worker.ready;
  const told = new Set<string>();
  for (const end of [() => postgres.stop(), crash]) {
    const load = beginLoad(web.url, random, 4);
    await wait(2_000);
    await end();
    await postgres.gone;
    // Long enough that whoever tries to come back fails several times.
    await wait(4_000);
    postgres = await start();
    await untilReady(web.url);
    await wait(300);
    const before = faultsOf(load.answers);
    await wait(1_500);
    await load.end();
    expect(faultsOf(load.answers) - before).toBe(0);
    for (const number of load.told) told.add(number);
  }
  expect(web.isRunning()).toBe(true);
  await worker.stop(5_000);
  const { rows } = await sql`select from pg_stat_activity where query ilike 'listen "clock"'`.execute(town.db);
  expect(rows).toHaveLength(1);
  await web.kill();
  expect(await finishEverything(town)).toEqual([]);
  expect(await countOrders(town, told)).toBe(told.size);
}, 120_000);
