import { readdir, readFile } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';

const folder = new URL('../migrations/', import.meta.url);
/** One process migrates at a time; the others wait for it and then find nothing left to do. */
const migrationLock = 7_316_204;

/** Brings a database to the newest migration, each file in a transaction of its own; says which ones ran. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const ran = await runMissing(client);
    if (ran.length > 0 || !(await isThere(client, 'graphile_worker.migrations'))) {
      await runMigrations({ connectionString: databaseUrl });
    }
    return ran;
  } finally {
    await client.end();
  }
}

async function runMissing(client: pg.Client): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  if (!(await isThere(client, 'public.migration'))) {
    await client.query(
      'create table public.migration (name text primary key, ran_at timestamptz not null default now())',
    );
  }
  const { rows } = await client.query('select name from public.migration');
  const done = new Set(rows.map(({ name }) => name));
  const missing = files.filter((name) => !done.has(name));
  for (const name of missing) await runOne(client, name);
  return missing;
}

async function isThere(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query('select to_regclass($1) is not null as there', [table]);
  return rows[0].there;
}

async function runOne(client: pg.Client, name: string): Promise<void> {
  const text = await readFile(new URL(name, folder), 'utf8');
  // An index on a large table is built concurrently, which PostgreSQL allows outside a transaction only.
  const alone = /\bconcurrently\b/i.test(text);
  try {
    if (!alone) await client.query('begin');
    await client.query(text);
    await client.query('insert into public.migration (name) values ($1)', [name]);
    if (!alone) await client.query('commit');
  } catch (error) {
    if (!alone) await client.query('rollback');
    throw new Error(`migrations/${name} failed`, { cause: error });
  }
}

if (import.meta.main) {
  const { DATABASE_URL = '' } = process.env;
  const ran = await migrate(DATABASE_URL);
  process.stdout.write(ran.length > 0 ? `Ran ${ran.join(', ')}.\n` : 'Nothing to do.\n');
}
