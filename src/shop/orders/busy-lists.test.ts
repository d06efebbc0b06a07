import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { openDatabase } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import { listOrdersOf, searchOrders } from './index.ts';

const { url } = await freshDatabase();
const statements: string[] = [];
const { db, close } = openDatabase({ url, most: 2, onStatement: (text) => statements.push(text) });
afterAll(close);

const customer = newId();
const many = 20_000;

beforeAll(async () => {
  await sql`
    insert into terms.version (id, brand, number, effective_from, figures, clauses, digest, reason, published_at, published_by)
    values (${customer}, 'hollis', 1, now(), '{}', '[]', '', 'first', now(), 'test')
  `.execute(db);
  await sql`
    insert into orders."order" (id, number, site, seller, channel, customer_id, key_digest, contact, territory, delivery,
      delivery_pence, total_pence, terms_version_id, checkout_id, sought, placed_at)
    select gen_random_uuid(), 'N' || n, 'hollis', 'x', 'web', case when n % 500 = 0 then ${customer}::uuid end, '',
      jsonb_build_object('email', md5(n::text) || '@example.org', 'name', 'Shopper'), 'England', '{"words": "Standard"}',
      0, 0, ${customer}, gen_random_uuid(), md5(n::text) || '@example.org' || case when n = 77 then ' hopper' else '' end,
      timestamptz '2026-01-01' + n * interval '1 minute'
    from generate_series(1, ${many}::int) as n
  `.execute(db);
  await sql`
    insert into orders.line (order_id, number, product_id, sku, name, quantity, unit_pence, total_pence, vat,
      vat_basis_points, vat_pence, route, place, charge, age, revision, special_conditions, icon, tint)
    select id, 1, id, 'SKU', 'Kettle', 1, 0, 0, 'standard', 2000, 0, 'warehouse', 'here', 'at-despatch', 'none', 1, '[]', 'kettle', 1
    from orders."order"
  `.execute(db);
  await sql`analyze orders."order"`.execute(db);
  await sql`analyze orders.line`.execute(db);
}, 60_000);

async function planOf(where: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await sql<Record<string, string>>`
    explain select id from orders."order" where ${where} order by placed_at desc, id desc limit 26
  `.execute(db);
  return rows.map((row) => Object.values(row)[0]).join('\n');
}

test('a name among many orders is found by its parts, without reading them all', async () => {
  expect((await searchOrders(db, ' HOPPER ')).orders.map(({ number }) => number)).toEqual(['N77']);
  expect(await planOf(sql`sought like '%hopper%'`)).toContain('Bitmap Index Scan on order_sought');
});

test('signs that mean something to a pattern are only signs', async () => {
  expect((await searchOrders(db, '%%%')).orders).toEqual([]);
  expect((await searchOrders(db, 'h_pper')).orders).toEqual([]);
});

test("a customer's orders come by their index, a page at a time, none twice and none left out", async () => {
  expect(await planOf(sql`customer_id = ${customer}`)).toMatch(/Index (Only )?Scan using order_of_customer/);
  const first = await listOrdersOf(db, customer);
  const second = await listOrdersOf(db, customer, first.next);
  expect([first.orders.length, second.orders.length, second.next]).toEqual([25, 15, undefined]);
  expect(new Set([...first.orders, ...second.orders].map(({ number }) => number)).size).toBe(40);
});

test('a page of a list is one statement', async () => {
  statements.length = 0;
  await listOrdersOf(db, customer);
  expect(statements).toHaveLength(1);
});

test('two letters are in too many orders to mean one', async () => {
  expect(await searchOrders(db, 'ab')).toEqual({ orders: [] });
});
