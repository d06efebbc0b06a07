import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';

export interface FreshDatabase {
  /** An address for `pg` or for whatever opens the shop's database. */
  url: string;
}

/**
 * A migrated, empty database for this test file alone; it is dropped when the file is done.
 *
 * Call it at the top of the file: `const { url } = await freshDatabase();`. Sessions that are still open at
 * the end are cut, so a pool needs an error listener or has to be ended by the file.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const template = new URL(inject('templateUrl'));
  const name = `test_${randomBytes(8).toString('hex')}`;
  afterAll(() => atServer(template, `drop database if exists ${name} with (force)`));
  await atServer(template, `create database ${name} template ${template.pathname.slice(1)} strategy file_copy`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  return { url: url.href };
}

/** The template must have no sessions while it is copied, so orders are given from the server's own database. */
async function atServer(template: URL, order: string): Promise<void> {
  const server = new URL(template);
  server.pathname = '/postgres';
  const session = new pg.Client({ connectionString: server.href });
  await session.connect();
  try {
    await session.query(order);
  } finally {
    await session.end();
  }
}
