import { createHash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** A statement is prepared once it was seen this often: what is asked once is not worth remembering. */
const worthPreparing = 3;
/** How many statements a connection may remember: a server keeps a plan for each. */
const mostPrepared = 500;

/**
 * Hands Kysely connections that prepare the statements the shop asks again and again.
 *
 * Parsing and planning took a third of the time of the listing page's statement. PgBouncer keeps named statements
 * apart per server connection since 1.21, so a pooler in between does no harm.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();

  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known || names.size >= mostPrepared) return known;
    const times = (seen.get(text) ?? 0) + 1;
    if (times < worthPreparing) {
      if (seen.size < 10 * mostPrepared) seen.set(text, times);
      return undefined;
    }
    seen.delete(text);
    const name = createHash('sha1').update(text).digest('base64url');
    names.set(text, name);
    return name;
  };

  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    const query = (text: string, values?: readonly unknown[]) => {
      const name = values ? nameOf(text) : undefined;
      return client.query(name ? { name, text, values: [...(values ?? [])] } : { text, values: [...(values ?? [])] });
    };
    return { query, release: () => client.release() } as unknown as PostgresPoolClient;
  };

  return {
    async connect() {
      const client = await pool.connect();
      const known = wrapped.get(client) ?? wrap(client);
      wrapped.set(client, known);
      return known;
    },
    end: () => pool.end(),
  } as PostgresPool;
}
