import pg from 'pg';
import type { AtReview } from './buyer.ts';
import { atOnce } from './client.ts';
import { comparedRow, inTurn, median, type Pace, type Row } from './measure.ts';
import { buyableProducts, type Shown } from './pages.ts';
import { paidBaskets, place } from './paid-baskets.ts';
import { type BareScript, createBareScript, rowsBefore, rowsOf } from './placing-script.ts';
import type { World } from './world.ts';

const buyers = 8;
const orders = 160;
const rounds = 3;

/** The one request that turns a paid basket into an order, beside a script that writes the same rows. */
export async function placing(world: World): Promise<Row[]> {
  const products = await buyableProducts(world.recorder, 200);
  await stockUp(world, products);
  const bare = await openPlacing(world, products);
  try {
    await placed(await paidBaskets(at(world), products, 24));
    const ready: AtReview[][] = [];
    for (let round = 0; round < rounds; round += 1) ready.push(await paidBaskets(at(world), products, orders));
    const compared = await inTurn(
      rounds,
      () => placed(ready.pop() ?? []),
      () => bare.script(400),
    );
    return [comparedRow('placing a paid basket of two lines', compared, 0.3)];
  } finally {
    await bare.close();
  }
}

const at = ({ shop, recorder }: World) => ({ url: shop.url, shop: recorder.shop });

/** The script, taught by one order that the shop has placed. */
export async function openPlacing(world: World, products: readonly Shown[]): Promise<BareScript> {
  const [first, example] = await paidBaskets(at(world), products, 2);
  if (!first || !example) throw new Error('No basket was paid.');
  // The first order of a database writes what no later one does: the name of its event.
  await place(first);
  const session = new pg.Client({ connectionString: world.databaseUrl });
  await session.connect();
  try {
    const before = await rowsBefore(session, example.checkout);
    await place(example);
    return await createBareScript(world.databaseUrl, before, await rowsOf(session, example.checkout));
  } finally {
    await session.end();
  }
}

/** So many that the last order can still be had. */
export async function stockUp({ databaseUrl }: World, products: readonly Shown[]): Promise<void> {
  const session = new pg.Client({ connectionString: databaseUrl });
  await session.connect();
  try {
    await session.query('update stock.level set on_hand = claimed + 100000 where product_id = any($1)', [
      products.map(({ id }) => id),
    ]);
  } finally {
    await session.end();
  }
}

async function placed(ready: readonly AtReview[]): Promise<Pace> {
  const took: number[] = [];
  const began = performance.now();
  await atOnce(buyers, ready, async (at) => {
    const start = performance.now();
    await place(at);
    took.push(performance.now() - start);
  });
  const perSecond = (ready.length / (performance.now() - began)) * 1_000;
  for (const { client } of ready) client.close();
  return { perSecond, medianMs: median(took) };
}
