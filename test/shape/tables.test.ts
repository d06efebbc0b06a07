import { expect, test } from 'vitest';
import { files, sources } from './files.ts';
import { schemasOf, strangersAtTables } from './tables.ts';

const schemas = schemasOf(files('migrations/*.sql'));

test('only the SQL of a capability names its tables', () => {
  const all = sources().filter(({ path }) => path !== 'src/lib/db/tables.ts');
  expect([...new Set(strangersAtTables(all, schemas))]).toEqual([]);
});

test.each([
  ["read.selectFrom('orders.line')", 'src/shop/checkout/db.ts'],
  ['sql`select 1 from orders.line`', 'src/shop/checkout/db.ts'],
  ["tx.updateTable('orders.line')", 'src/shop/orders/cancel.ts'],
  ['sql`update orders."order" set x = 1`', 'src/surfaces/office/orders/route.ts'],
])('%s in %s is found', (text, path) => {
  expect(strangersAtTables([{ path, text }], ['orders', 'checkout'])).toEqual([`${path} names a table of orders`]);
});

test('its own SQL may name them', () => {
  const file = { path: 'src/shop/orders/db/lines.ts', text: "read.selectFrom('orders.line')" };
  expect(strangersAtTables([file], ['orders'])).toEqual([]);
});
