import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { preparing } from './db/prepared.ts';
import type { Tables } from './db/tables.ts';
import { types } from './db/wire.ts';

/** Opens transactions. Use cases take it, and nothing below them. */
export type Db = Kysely<Tables>;
/** What a function takes that locks or writes: it cannot be called outside a transaction. */
export type Tx = Transaction<Tables>;
/** What a function takes that only reads, in or out of a transaction: it cannot write. */
export type Read = Pick<Db, 'selectFrom'>;

export interface Database {
  db: Db;
  /** Ends every connection; nothing may be asked afterwards. */
  close(): Promise<void>;
}

export interface Connections {
  url: string;
  /** The most connections that this process holds. */
  most?: number;
  /** Called with every statement that was sent, to count them or to send the same ones otherwise. */
  onStatement?: (text: string, values: readonly unknown[]) => void;
}

/** Opens the one database of the shop. Columns are `snake_case` there and `camelCase` here. */
export function openDatabase({ url, most = 10, onStatement }: Connections): Database {
  const pool = new pg.Pool({ connectionString: url, max: most, types, idleTimeoutMillis: 30_000 });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  // The same for one that breaks between two statements of a transaction: the next statement fails, and only that.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: preparing(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: (event) => {
      if (event.level === 'query') onStatement?.(event.query.sql, event.query.parameters);
    },
  });
  return { db, close: () => db.destroy() };
}
