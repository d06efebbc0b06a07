/**
 * Days of trading by random customers, staff and faults against the whole shop, on a clock that only the simulation
 * moves; every night the books are looked at. The same seed gives the same days.
 *
 * `bin/simulate [--days 30] [--seed 7] [--shoppers 200]`
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../src/lib/postgres.ts';
import { migrate } from '../src/migrate.ts';
import { trade } from './simulate/trade.ts';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '30' },
    seed: { type: 'string', default: '7' },
    shoppers: { type: 'string', default: '200' },
  },
});

function whole(name: 'days' | 'seed' | 'shoppers'): number {
  const number = Number(values[name]);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new Error(`--${name} is a whole number, and not "${values[name]}".`);
  return number;
}

const plan = { days: whole('days'), seed: whole('seed'), shoppers: whole('shoppers') };
const folder = mkdtempSync(join(tmpdir(), `cf-simulate-${process.pid}-`));
chmodSync(folder, 0o755);
const postgres = await startPostgres({ dataDir: folder, durable: false, log: () => undefined, database: 'simulation' });

/** Ends the server and clears its folder away, however the simulation went. */
async function end(code: number): Promise<never> {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(130));

try {
  const began = performance.now();
  await migrate(postgres.url);
  const outcome = await trade({ ...plan, url: postgres.url, say: (line) => console.log(line) });
  const seconds = Math.round((performance.now() - began) / 1_000);
  for (const [what, times] of Object.entries(outcome.counts).sort())
    console.log(`${String(times).padStart(6)}  ${what}`);
  if (outcome.faults.length > 0) {
    for (const fault of outcome.faults) console.error(fault);
    console.error(`Seed ${plan.seed}: the books do not balance on day ${outcome.days} (${seconds} s).`);
  } else {
    console.log(`Seed ${plan.seed}, ${plan.days} days, ${plan.shoppers} shoppers: the books balance (${seconds} s).`);
    console.log(`Digest of the books: ${outcome.digest}`);
  }
  await end(outcome.faults.length > 0 ? 1 : 0);
} catch (fault) {
  console.error(fault);
  await end(1);
}
