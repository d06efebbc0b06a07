import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../src/lib/postgres.ts';
import { migrate } from '../src/migrate.ts';
import { seedWhenEmpty } from '../src/seed.ts';
import { type Child, startChild, stopChildren } from './child.ts';
import { openRecorder, type Recorder, type Statement, shopSettings } from './record.ts';

/** A shop with the whole catalogue, the limit beside it, and a database that both use and that writes to the disk. */
export interface World {
  databaseUrl: string;
  shop: Child;
  limit: Child;
  recorder: Recorder;
  /** From the order to the first answer of the database. */
  databaseStartMs: number;
  /** From an empty folder to a shop with the whole catalogue; nothing where the data was there before. */
  firstStartMs: number | undefined;
  /** Lets the limit answer this path with the rows of these statements. */
  teachLimit(paths: Readonly<Record<string, readonly Statement[]>>): Promise<void>;
}

export interface Wish {
  /** A folder that is kept, so that the next run need not load the catalogue again. */
  keep: string | undefined;
  /** Where the web process writes its profile when it ends. */
  profile: string | undefined;
  log(sentence: string): void;
}

const ending: (() => Promise<unknown> | unknown)[] = [];

export async function openWorld({ keep, profile, log }: Wish): Promise<World> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), `cf-bench-${process.pid}-`));
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  if (!keep) ending.push(() => rmSync(folder, { recursive: true, force: true }));
  const isNew = !existsSync(join(folder, 'postgres'));

  const began = performance.now();
  const wanted = { dataDir: folder, durable: true, log: () => undefined };
  // A new cluster is made first, so that what is timed after it is an ordinary start.
  if (isNew) await (await startPostgres(wanted)).stop();
  const asked = performance.now();
  const postgres = await startPostgres(wanted);
  const databaseStartMs = performance.now() - asked;
  ending.push(() => postgres.stop());
  await migrate(postgres.url);
  await seedWhenEmpty(postgres.url, { onProgress: log });
  ending.push(stopChildren);
  const nodeArguments = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const shop = await startChild({ script: 'src/server.ts', env: shopSettings(postgres.url), nodeArguments });
  const firstStartMs = isNew ? performance.now() - began : undefined;

  const limit = await startChild({ script: 'bench/limit-server.ts', env: { DATABASE_URL: postgres.url } });
  const recorder = await openRecorder(postgres.url);
  ending.push(() => recorder.close());
  return {
    databaseUrl: postgres.url,
    shop,
    limit,
    recorder,
    databaseStartMs,
    firstStartMs,
    teachLimit: (paths) => teach(limit, paths),
  };
}

/** Ends all in the reverse order of its beginning, whatever happened. */
export async function closeWorld(): Promise<void> {
  for (let end = ending.pop(); end; end = ending.pop()) {
    try {
      await end();
    } catch (fault) {
      console.error(String(fault));
    }
  }
}

function teach({ process: child }: Child, paths: Readonly<Record<string, readonly Statement[]>>): Promise<void> {
  const named = Object.fromEntries(Object.entries(paths).map(([path, all]) => [path, all.map(prepared)]));
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.send({ paths: named }, (fault) => fault && reject(fault));
  });
}

/** The shop prepares what it asks often, so the limit does too. */
const prepared = ({ text, values }: Statement) => ({
  name: createHash('sha1').update(text).digest('base64url'),
  text,
  values,
});
