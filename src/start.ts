/**
 * The supervisor that `bin/start` runs: a database, its newest shape, the demo retailer where there is nothing
 * yet, then the web and worker processes, kept running until somebody stops them.
 */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, ConfigFault, readConfig } from './lib/config.ts';
import { type KeptProcess, keepRunning } from './lib/kept-process.ts';
import { keptSecret } from './lib/kept-secret.ts';
import { memoryLimits } from './lib/memory-limits.ts';
import { portIsFree } from './lib/port.ts';
import { startPostgres } from './lib/postgres.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const terminal = createWriteStream('', { fd: 2, autoClose: false });
const say = (sentence: string) => terminal.write(`${sentence}\n`);

/** What has to be ended, the last begun first. */
const open: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;

/** Ends all in order, once, however often it is asked; the second Ctrl-C ends us on the spot. */
function endAll(): Promise<void> {
  ending ??= (async () => {
    for (let close = open.pop(); close; close = open.pop()) await close().catch((fault) => say(String(fault)));
  })();
  return ending;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (ending && signal === 'SIGINT') process.exit(130);
    say('Stopping…');
    endAll().then(() => process.exit(0));
  });
}

async function openDatabase(config: Config): Promise<string> {
  if (config.databaseUrl) return config.databaseUrl;
  const postgres = await startPostgres({ dataDir: config.dataDir, durable: true, log: say });
  const close = () => postgres.stop();
  open.push(close);
  if (ending) await close();
  postgres.gone.then(() => restartDatabase(config, close));
  return postgres.url;
}

/** The address stays the same, so the processes find the new server by themselves. */
async function restartDatabase(config: Config, close: () => Promise<void>): Promise<void> {
  if (ending) return;
  open.splice(open.indexOf(close), 1);
  say('PostgreSQL ended by itself; starting it again.');
  const again = await startPostgres({ dataDir: config.dataDir, durable: true, log: say });
  const closeAgain = () => again.stop();
  open.unshift(closeAgain);
  again.gone.then(() => restartDatabase(config, closeAgain));
}

/** Loaded while the database starts, which leaves this process nothing to do. */
const loadSteps = () => Promise.all([import('./migrate.ts'), import('./seed.ts')]);
type Steps = ReturnType<typeof loadSteps>;

async function prepare(steps: Steps, databaseUrl: string, config: Config, secret: string): Promise<void> {
  const [{ migrate }, { seedWhenEmpty }] = await steps;
  const ran = await migrate(databaseUrl);
  if (ran.length > 0) say(`Brought the database up to date (${ran.length} steps).`);
  const demo = config.environment === 'production' ? undefined : { environment: config.environment, secret };
  await seedWhenEmpty(databaseUrl, { onProgress: progress, ...(demo && { demo }) });
}

/** On a terminal the sentence replaces the one before it; in a file each has its line. */
function progress(sentence: string): void {
  terminal.write(process.stderr.isTTY ? `\r\u001b[K${sentence}` : `${sentence}\n`);
}

function begin(name: string, script: string, env: Record<string, string | undefined>): KeptProcess {
  const watching = process.argv.includes('--watch') ? ['--watch', '--watch-preserve-output'] : [];
  const before = ['read-tsx.ts', 'tied-to-parent.ts'].flatMap((name) => ['--import', join(root, 'src', 'lib', name)]);
  const program = {
    name,
    script: join(root, 'src', script),
    nodeArguments: [...watching, ...memoryLimits, ...before],
    cwd: root,
    env,
    log: say,
  };
  const kept = keepRunning(program);
  open.push(() => kept.stop(3_000));
  return kept;
}

async function start(): Promise<void> {
  const config = readConfig(process.env, root);
  if (!(await portIsFree(config.port, config.host))) {
    throw new Error(
      `Port ${config.port} is in use by another program: stop that one, or say PORT=${config.port + 1} bin/start.`,
    );
  }
  const began = performance.now();
  const steps = loadSteps();
  const databaseUrl = await openDatabase(config);
  const sessionSecret = config.sessionSecret ?? keptSecret(join(config.dataDir, 'session-secret'));
  await prepare(steps, databaseUrl, config, sessionSecret);
  if (ending) return;

  const env = { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: config.dataDir, SESSION_SECRET: sessionSecret };
  const worker = config.worker === 'on' ? begin('worker', 'worker.ts', env) : undefined;
  const webs = Array.from({ length: config.webProcesses }, () => begin('web', 'server.ts', env));
  const [web] = await Promise.all([...webs.map((kept) => kept.ready), worker?.ready]);
  if (!ending) welcome(web ?? {}, began);
}

function welcome({ url, notes }: Readonly<Record<string, unknown>>, began: number): void {
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const lines = Array.isArray(notes) ? notes.map((note) => `  ${note}`) : [];
  say(['', `  Ready in ${seconds} s at ${url}`, ...lines, '', '  Ctrl-C ends everything.', ''].join('\n'));
}

start().catch(async (fault) => {
  if (ending) return;
  const plain = fault instanceof ConfigFault || process.env.LOG_LEVEL !== 'debug';
  say(plain && fault instanceof Error ? `\n${fault.message}${fault.cause ? `\n${fault.cause}` : ''}` : fault);
  await endAll();
  // The sentence is on its way to the terminal, and an exit does not wait for it.
  terminal.write('', () => process.exit(1));
});
