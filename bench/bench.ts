/**
 * The speed of the shop beside the limit of the machine, measured in the same run.
 *
 * `bin/bench [--only listing,placing] [--json] [--keep FOLDER] [--profile FOLDER]`
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { api } from './api.ts';
import { basket } from './basket.ts';
import { listing } from './listing.ts';
import { percent, type Row } from './measure.ts';
import { memory } from './memory.ts';
import { placing } from './placing.ts';
import { product } from './product.ts';
import { purchase } from './purchase.ts';
import { search } from './search.ts';
import { startUp } from './start-up.ts';
import { statements } from './statements.ts';
import { weight } from './weight.ts';
import { closeWorld, openWorld, type World } from './world.ts';

const measurements: Readonly<Record<string, (world: World) => Promise<Row[]>>> = {
  listing,
  product,
  api,
  search,
  basket,
  placing,
  purchase,
  memory,
  weight,
  statements,
  'start-up': startUp,
};

/** A run that takes longer than this has hung. */
const mostMs = 6 * 60_000;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    keep: { type: 'string' },
    profile: { type: 'string' },
  },
});

const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};

function chosen(): [name: string, measure: (world: World) => Promise<Row[]>][] {
  const names = values.only?.split(',') ?? Object.keys(measurements);
  return names.map((name) => {
    const measure = measurements[name];
    if (!measure)
      throw new Error(`There is no measurement "${name}"; there are ${Object.keys(measurements).join(', ')}.`);
    return [name, measure];
  });
}

/** One measurement that cannot be made does not keep the others from being made; the run has failed all the same. */
async function run(): Promise<{ rows: Row[]; faults: string[] }> {
  const wanted = chosen();
  const world = await openWorld({ keep: values.keep, profile: values.profile, log: say });
  const rows: Row[] = [];
  const faults: string[] = [];
  for (const [name, measure] of wanted) {
    say(`Measuring ${name}…`);
    try {
      rows.push(...(await measure(world)));
    } catch (fault) {
      faults.push(`${name}: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  }
  return { rows, faults };
}

function print(rows: readonly Row[]): void {
  const table = rows.map(({ what, shop, limit = '', ratio, cpu, target = '', verdict }) => [
    what,
    shop,
    limit,
    ratio === undefined ? '' : percent(ratio),
    cpu ? `${cpu.shop.toFixed(2)} : ${cpu.limit.toFixed(2)} ms` : '',
    target,
    verdict === 'noted' ? '' : verdict,
  ]);
  const all = [['', 'shop', 'limit', 'ratio', 'CPU a request', 'target', ''], ...table];
  const widths = all.reduce(
    (wide, cells) => cells.map((cell, at) => Math.max(wide[at] ?? 0, cell.length)),
    Array.from<number>({ length: 7 }).fill(0),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  console.log(['', ...all.map(line), ''].join('\n'));
}

const end = async (code: number): Promise<void> => {
  await closeWorld();
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(130));
setTimeout(() => {
  say('This takes too long; the run is ended.');
  void end(1);
}, mostMs).unref();

try {
  const began = performance.now();
  const { rows, faults } = await run();
  if (values.json) console.log(JSON.stringify({ cores: availableParallelism(), rows, faults }, null, 2));
  else print(rows);
  for (const fault of faults) say(`Not measured: ${fault}`);
  const seconds = Math.round((performance.now() - began) / 1_000);
  say(`${availableParallelism()} cores, ${seconds} s.`);
  await end(faults.length > 0 || rows.some(({ verdict }) => verdict === 'miss') ? 1 : 0);
} catch (fault) {
  say(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  await end(1);
}
