import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { newId, newOrderNumber } from '../src/lib/ids.ts';
import { atOnce } from './client.ts';
import { median, type Pace } from './measure.ts';

type Stored = Readonly<Record<string, unknown>>;
/** The rows of each table, by its name. */
type Rows = Readonly<Record<string, readonly Stored[]>>;

/** Writes the rows of an order and nothing else, eight at a time, each order in a transaction of its own. */
export interface BareScript {
  script(orders: number): Promise<Pace>;
  close(): Promise<void>;
}

const sessions = 8;

/** What is there before an order is placed, and is changed by it. */
export async function rowsBefore(session: pg.Client, checkoutId: string): Promise<Rows> {
  const read = async (table: string, where: string) =>
    (await session.query(`select to_jsonb(t) as row from ${table} t where ${where}`, [checkoutId])).rows.map(
      ({ row }) => row,
    );
  const checkout = '(select c from checkout.checkout c where c.id = $1)';
  return {
    'basket.basket': await read('basket.basket', `t.id = (${checkout}).basket_id`),
    'checkout.checkout': await read('checkout.checkout', 't.id = $1'),
    'payments.payment': await read('payments.payment', 't.checkout_id = $1'),
    'stock.claim': await read('stock.claim', `t.holder_id = (${checkout}).order_id`),
  };
}

/** Every row that the transaction has written which placed the order of this checkout, whatever table it is in. */
export async function rowsOf(session: pg.Client, checkoutId: string): Promise<Rows> {
  const { rows: tables } = await session.query(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const found: [string, Stored[]][] = [];
  for (const { name } of tables) {
    const { rows } = await session.query(
      `select to_jsonb(t) as row from ${name} t
       where t.xmin = (select o.xmin from orders."order" o where o.checkout_id = $1)`,
      [checkoutId],
    );
    if (rows.length > 0) found.push([name, rows.map(({ row }) => row)]);
  }
  return Object.fromEntries(found);
}

/** What other rows point at comes first. */
const first = ['orders."order"', 'fulfilment.consignment'];
const place = (table: string): number => (first.includes(table) ? first.indexOf(table) : first.length);

export async function createBareScript(databaseUrl: string, before: Rows, after: Rows): Promise<BareScript> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: sessions });
  pool.on('error', () => undefined);
  const tables = Object.keys(after).sort((a, b) => place(a) - place(b));
  const statements = new Map<string, string>();
  for (const table of tables) statements.set(table, await statementFor(pool, table, table in before));

  const write = async (session: pg.PoolClient, order: Rows) => {
    await session.query('begin');
    for (const table of tables) {
      const values = [JSON.stringify(order[table] ?? [])];
      await session.query({ name: table, text: statements.get(table) ?? '', values });
    }
    await session.query('commit');
  };
  return {
    async script(orders) {
      const ready = Array.from({ length: orders }, () => renamed({ before, after }));
      for (const table of Object.keys(before)) {
        const text = await statementFor(pool, table, false);
        await pool.query(text, [JSON.stringify(ready.flatMap((each) => each.before[table] ?? []))]);
      }
      const clients = await Promise.all(Array.from({ length: sessions }, () => pool.connect()));
      const took: number[] = [];
      try {
        const began = performance.now();
        await atOnce(sessions, ready, async (each, worker) => {
          const start = performance.now();
          const session = clients[worker];
          if (session) await write(session, each.after);
          took.push(performance.now() - start);
        });
        return { perSecond: (orders / (performance.now() - began)) * 1_000, medianMs: median(took) };
      } finally {
        for (const session of clients) session.release();
      }
    },
    close: () => pool.end(),
  };
}

/** Writes rows that come as JSON, as new ones or over those that are there. What the database fills in is left to it. */
async function statementFor(pool: pg.Pool, table: string, isThere: boolean): Promise<string> {
  const { rows } = await pool.query(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`,
    [table],
  );
  const columns = rows.map(({ name }) => `"${name}"`);
  const from = `jsonb_populate_recordset(null::${table}, $1::jsonb) r`;
  if (!isThere) return `insert into ${table} (${columns}) select ${columns.map((name) => `r.${name}`)} from ${from}`;
  const set = columns.filter((name) => name !== '"id"').map((name) => `${name} = r.${name}`);
  return `update ${table} t set ${set} from ${from} where t.id = r.id`;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The same rows with ids, keys and an order number of their own; what they point at in the catalogue stays. */
function renamed(rows: { before: Rows; after: Rows }): { before: Rows; after: Rows } {
  const own = new Set(
    [rows.before, rows.after].flatMap((tables) => Object.values(tables).flatMap((all) => all.map(({ id }) => id))),
  );
  const order = rows.after['orders."order"']?.[0];
  if (typeof order?.['number'] !== 'string') throw new Error('The example has no order.');
  const ids = new Map<string, string>();
  const digest = `\\\\x${randomBytes(32).toString('hex')}`;
  const text = JSON.stringify(rows)
    .replaceAll(order['number'], newOrderNumber())
    .replace(/\\\\x[0-9a-f]{64}/g, digest)
    .replace(uuid, (id) => {
      if (!own.has(id)) return id;
      const other = ids.get(id) ?? newId();
      ids.set(id, other);
      return other;
    });
  return JSON.parse(text);
}
