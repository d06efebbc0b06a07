import { afterAll, expect, test } from 'vitest';
import { goToReview } from '../../bench/buyer.ts';
import { atOnce } from '../../bench/client.ts';
import { alwaysTrue, checkBooks } from '../../bench/simulate/books.ts';
import { openDatabase } from '../../src/lib/db.ts';
import { present } from '../../src/lib/invariant.ts';
import { publishFirstTerms } from '../../src/seed/first-terms.ts';
import { putUpShelf } from '../../src/shop/basket/test-shelf.ts';
import { availableOf } from '../../src/shop/stock/index.ts';
import { freshDatabase } from '../fresh-database.ts';
import { startProcess } from '../processes.ts';

const { url } = await freshDatabase();
const { db, close } = openDatabase({ url, most: 4 });
afterAll(close);
await publishFirstTerms(db);
const shelf = await putUpShelf(db, Temporal.Now.instant().subtract({ hours: 1 }));
const env = { DATABASE_URL: url, PORT: '0', CLOCK: 'system', SESSION_SECRET: 'x'.repeat(40) };

const kettles = async () => (await availableOf(db, [present(shelf.get('KETTLE'), 'the kettle')])).values().next().value;
const count = async (table: 'orders.order' | 'payments.payment') =>
  Number(
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

test('400 buyers for 100 kettles, at two processes: 100 orders, and all others are told clearly', async () => {
  const shops = await Promise.all([startProcess('server', env), startProcess('server', env)]);
  const buyers = Array.from({ length: 400 }, (_, at) => present(shops[at % 2], 'a shop').url);
  const ready: Awaited<ReturnType<typeof goToReview>>[] = [];
  await atOnce(16, buyers, async (shop) => {
    ready.push(await goToReview(shop, [{ id: '', slug: '', sku: 'KETTLE' }]));
  });
  expect(await kettles()).toBe(100);

  const answers = await Promise.all(
    ready.map(async ({ client, checkout, seen }) => {
      const wish = { checkout, seen, termsAccepted: true, method: 'sandbox:approve' };
      const { status, raw } = await client.ask('POST', '/api/v1/checkout/confirmation', wish);
      client.close();
      return { status, words: raw.toString() };
    }),
  );
  const refusals = answers.filter(({ status }) => status !== 201);
  expect(answers.length - refusals.length).toBe(100);
  expect(
    [...new Set(refusals.map(({ status }) => status))].filter((status) => status !== 409 && status !== 422),
  ).toEqual([]);
  expect(refusals.filter(({ words }) => !/Something changed|may-lag/.test(words))).toEqual([]);
  expect([await count('orders.order'), await count('payments.payment'), await kettles()]).toEqual([100, 100, 0]);
  expect(await checkBooks(db, Temporal.Now.instant(), alwaysTrue)).toEqual([]);
}, 120_000);
