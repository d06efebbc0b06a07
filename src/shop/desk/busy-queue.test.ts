import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { openDatabase } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import { countWaiting, listQueue, today } from './index.ts';

const { url } = await freshDatabase();
const sent: { text: string; values: readonly unknown[] }[] = [];
const { db, close } = openDatabase({ url, most: 2, onStatement: (text, values) => sent.push({ text, values }) });
afterAll(close);

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const many = 20_000;

/** Twenty thousand orders with a parcel each, of which one in a hundred still waits. */
beforeAll(async () => {
  const version = newId();
  await sql`
    insert into terms.version (id, brand, number, effective_from, figures, clauses, digest, reason, published_at, published_by)
    values (${version}, 'hollis', 1, now(), '{}', '[]', '', 'first', now(), 'test')
  `.execute(db);
  await sql`
    insert into orders."order" (id, number, site, seller, channel, key_digest, contact, territory, delivery,
      delivery_pence, total_pence, terms_version_id, checkout_id, sought, placed_at)
    select gen_random_uuid(), 'N' || n, 'hollis', 'x', 'web', '', '{}', 'England', '{}', 0, 0, ${version},
      gen_random_uuid(), '', timestamptz '2026-03-02 08:00Z' - n * interval '3 minutes'
    from generate_series(1, ${many}::int) as n
  `.execute(db);
  await sql`
    insert into orders.line (order_id, number, product_id, sku, name, quantity, unit_pence, total_pence, vat,
      vat_basis_points, vat_pence, route, place, charge, age, revision, special_conditions, icon, tint)
    select id, 1, id, 'SKU', 'Kettle', 1, 0, 0, 'standard', 2000, 0, 'warehouse', 'here', 'at-despatch', 'none', 1,
      '[]', 'kettle', 1
    from orders."order"
  `.execute(db);
  await sql`
    insert into fulfilment.consignment (id, order_id, route, place, state, due_on, opened_at, left_at, changed_at)
    select id, id, 'warehouse', 'here', case when right(number, 2) = '00' then 'to-pick' else 'despatched' end,
      '2026-03-01', placed_at, case when right(number, 2) = '00' then null else placed_at end, placed_at
    from orders."order"
  `.execute(db);
  await sql`
    insert into fulfilment.consignment_line (consignment_id, order_id, line_number) select id, id, 1 from orders."order"
  `.execute(db);
  await sql`analyze`.execute(db);
}, 120_000);

/** The plan of the last statement that was sent. */
async function planOfLast(): Promise<string> {
  const last = sent.at(-1);
  const parts = (last?.text ?? '').split(/\$\d+/);
  const order = [...(last?.text ?? '').matchAll(/\$(\d+)/g)].map(([, place]) => last?.values[Number(place) - 1]);
  const query = parts.map((part, index) =>
    index < order.length ? sql`${sql.raw(part)}${order[index]}` : sql.raw(part),
  );
  const { rows } = await sql<Record<string, string>>`explain ${sql.join(query, sql``)}`.execute(db);
  return rows.map((row) => Object.values(row)[0]).join('\n');
}

test('a page of the queue reads the parcels that wait by their index, and no order besides theirs', async () => {
  const queue = await listQueue(db, { place: 'here', state: 'to-pick', limit: 51 });
  expect(queue).toHaveLength(51);
  const plan = await planOfLast();
  expect(plan).toContain('consignment_to_pick');
  expect(plan).not.toContain('Seq Scan');
  const last = queue[49];
  expect(last && (await listQueue(db, { place: 'here', state: 'to-pick', after: last, limit: 2 }))[0]?.id).toBe(
    queue[50]?.id,
  );
});

test('the counts of the rail touch only what is open', async () => {
  expect(await countWaiting(db, now)).toMatchObject({ toPick: 200, toPickLate: 200 });
  expect(await planOfLast()).not.toMatch(/Seq Scan on consignment/);
});

test('the first page of the day reads the orders of two days, not all of them', async () => {
  expect((await today(db, now)).sites).toMatchObject([{ site: 'hollis', orders: 160 }]);
  expect(await planOfLast()).toContain('order_placed');
});
