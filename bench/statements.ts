import { buy, confirm, goToReview } from './buyer.ts';
import { createClient } from './client.ts';
import { type Row, row } from './measure.ts';
import { buyableProducts, listPaths } from './pages.ts';
import { paidBaskets, place } from './paid-baskets.ts';
import { type Recorder, statementsOf } from './record.ts';
import type { World } from './world.ts';

/** How many statements each busy request sends, the beginning and the end of a transaction counted. */
export async function countStatements(recorder: Recorder): Promise<Record<string, number>> {
  const { app, shop, during } = recorder;
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const products = await buyableProducts(recorder, 4);
  const [product] = products;
  const [list] = listPaths(recorder);
  if (!product || !list) throw new Error('The catalogue is too small.');
  const page = async (path: string) => (await statementsOf(recorder, path)).length;
  const count = async (work: () => Promise<unknown>) => (await during(work)).length;

  const shopper = createClient(url);
  const add = () =>
    shopper.ask('POST', '/basket/lines', `sku=${product.sku}&quantity=1`, { accept: 'application/json' });
  await add();
  await shopper.ask('GET', '/basket');
  const [paid] = await paidBaskets({ url, shop }, products, 1);
  const review = await goToReview(url, products.slice(0, 2));
  if (!paid) throw new Error('No basket was paid.');
  await buy(url, products.slice(0, 1));
  const counts = {
    home: await page('/'),
    listing: await page(list),
    product: await page(`/p/${product.slug}`),
    search: await page('/search?q=black'),
    'listing in the API': await page(`/api/v1/products?category=${list.replace(/^\/c\//, '')}`),
    'product in the API': await page(`/api/v1/products/${product.sku}`),
    'add to basket': await count(add),
    basket: await count(() => shopper.ask('GET', '/basket')),
    confirming: await count(() => confirm(review, 'sandbox:approve')),
    placing: await count(() => place(paid)),
  };
  for (const { client } of [{ client: shopper }, paid, review]) client.close();
  return counts;
}

/** Where the time of a request goes to first: how often it asks the database. */
export async function statements({ recorder }: World): Promise<Row[]> {
  const counts = await countStatements(recorder);
  return Object.entries(counts).map(([what, count]) => row(`SQL statements: ${what}`, String(count)));
}
