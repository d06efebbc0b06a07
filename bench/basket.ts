import { atOnce, createClient } from './client.ts';
import { atMost, median, ms, percentile, type Row, row } from './measure.ts';
import { buyableProducts, type Shown } from './pages.ts';
import type { World } from './world.ts';

const connections = 16;
const additions = 1_600;
const manyLines = 200;
const rounds = 3;

/** The form behind "Add to basket", with the answer that the script of the page reads. */
const form = ({ sku }: Shown) => `sku=${encodeURIComponent(sku)}&quantity=1`;
const accept = { accept: 'application/json' };

/** Adding to a basket, by sixteen shoppers at once, and the same when the basket is full already. */
export async function basket(world: World): Promise<Row[]> {
  const products = await buyableProducts(world.recorder, manyLines);
  const first = products.slice(0, 1);
  await added(world, first, first, connections * 10);
  const few: Times[] = [];
  const full: Times[] = [];
  for (let round = 0; round < rounds; round += 1) {
    few.push(await added(world, first, first, additions / rounds));
    full.push(await added(world, products, first, additions / rounds));
  }
  const [p99, fullP99] = [median(few.map((times) => times.p99)), median(full.map((times) => times.p99))];
  const ratio = median(full.map(({ p50 }, round) => p50 / (few[round]?.p50 ?? Number.NaN)));
  return [
    row('add to basket, p99 of 16 connections', ms(p99), atMost(p99, 25, '25 ms')),
    row(`the same, ${manyLines} lines in the basket`, ms(fullP99), atMost(fullP99, 25, '25 ms')),
    row('the same, median beside the first', ms(median(full.map(({ p50 }) => p50))), atMost(ratio, 1.5, '150 %'), {
      limit: ms(median(few.map(({ p50 }) => p50))),
      ratio,
    }),
  ];
}

interface Times {
  p50: number;
  p99: number;
}

/** Each shopper first fills a basket of their own, then adds. */
async function added(
  { shop }: World,
  filling: readonly Shown[],
  adding: readonly Shown[],
  times: number,
): Promise<Times> {
  const clients = Array.from({ length: connections }, () => createClient(shop.url));
  const took: number[] = [];
  const add = async (worker: number, product: Shown | undefined) => {
    const client = clients[worker];
    if (!client || !product) throw new Error('There is nothing to add.');
    const answer = await client.ask('POST', '/basket/lines', form(product), accept);
    if (answer.status >= 300) throw new Error(`POST /basket/lines answers ${answer.status}: ${answer.raw}`);
    return answer.ms;
  };
  try {
    await Promise.all(clients.map((_, worker) => atOnce(1, filling, async (each) => void (await add(worker, each)))));
    const turns = Array.from({ length: Math.floor(times) }, (_, turn) => adding[turn % adding.length]);
    await atOnce(connections, turns, async (product, worker) => void took.push(await add(worker, product)));
  } finally {
    for (const client of clients) client.close();
  }
  return { p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
}
