/** One PostgreSQL for a whole run of tests, with a migrated database that each test file gets a copy of. */
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startPostgres, stopLeftBehind } from '../src/lib/postgres.ts';
import { migrate } from '../src/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the database that copies are made from. */
    templateUrl: string;
  }
}

const quiet = () => undefined;
const prefix = 'cf-test-';

/** Several projects of one run share what the first of them started. */
let started: Promise<{ url: string; stop: () => Promise<void> }> | undefined;
let users = 0;

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  users += 1;
  started ??= start();
  const { url, stop } = await started;
  project.provide('templateUrl', url);
  return async () => {
    users -= 1;
    if (users === 0) await stop();
  };
}

async function start() {
  const server = process.env.DATABASE_URL_TEST ? await borrowed(process.env.DATABASE_URL_TEST) : await ownServer();
  try {
    await migrate(server.url);
  } catch (fault) {
    await server.stop();
    throw fault;
  }
  return server;
}

/** A server whose data is thrown away at the end, and which does not wait for the disk. */
async function ownServer() {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: folder, durable: false, log: quiet, database: 'template_of_tests' });
  const stop = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: postgres.url, stop };
}

/** On somebody else's server the template is a database of this run alone. */
async function borrowed(address: string) {
  const name = `template_of_tests_${process.pid}`;
  const ask = async (order: string) => {
    const session = new pg.Client({ connectionString: address });
    await session.connect();
    await session.query(order);
    await session.end();
  };
  await ask(`create database ${name}`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => ask(`drop database ${name} with (force)`) };
}

/** A run that was killed leaves its server and its folder; the next run clears them away. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
    try {
      await stopLeftBehind(folder, quiet);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // It belongs to another account, whose next run will clear it away.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}
