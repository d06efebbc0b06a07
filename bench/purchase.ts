import { buy } from './buyer.ts';
import { atOnce } from './client.ts';
import { atLeast, median, type Pace, perSecond, type Row, row } from './measure.ts';
import { buyableProducts, type Shown } from './pages.ts';
import { openPlacing, stockUp } from './placing.ts';
import type { World } from './world.ts';

const buyers = 8;
const purchases = 96;
const rounds = 3;

/** The whole purchase through the API beside the bare script, and all buyers wanting one product beside each their own. */
export async function purchase(world: World): Promise<Row[]> {
  const products = await buyableProducts(world.recorder, purchases);
  await stockUp(world, products);
  const bare = await openPlacing(world, products);
  const hot = products.slice(0, 1);
  const rounded: { spread: Pace; hot: Pace; bare: Pace }[] = [];
  try {
    await bought(world, products, 32);
    for (let round = 0; round < rounds; round += 1) {
      rounded.push({
        spread: await bought(world, products, purchases),
        hot: await bought(world, hot, purchases),
        bare: await bare.script(400),
      });
    }
  } finally {
    await bare.close();
  }
  const middle = (which: 'spread' | 'hot' | 'bare') => median(rounded.map((each) => each[which].perSecond));
  const share = median(rounded.map(({ spread, bare: limit }) => spread.perSecond / limit.perSecond));
  const hotShare = median(rounded.map(({ spread, hot: one }) => one.perSecond / spread.perSecond));
  const paced = (number: number) => perSecond({ perSecond: number, medianMs: 0 });
  return [
    row('whole purchase, eight buyers', paced(middle('spread')), atLeast(share, 0.08), {
      limit: paced(middle('bare')),
      ratio: share,
    }),
    row('the same, all want one product', paced(middle('hot')), atLeast(hotShare, 0.6), {
      limit: paced(middle('spread')),
      ratio: hotShare,
    }),
  ];
}

async function bought({ shop }: World, products: readonly Shown[], times: number): Promise<Pace> {
  const took: number[] = [];
  const began = performance.now();
  await atOnce(buyers, Array.from({ length: times }), async (_, worker) => {
    const start = performance.now();
    const product = products[(took.length + worker) % products.length];
    const { client } = await buy(shop.url, product ? [product] : []);
    client.close();
    took.push(performance.now() - start);
  });
  return { perSecond: (times / (performance.now() - began)) * 1_000, medianMs: median(took) };
}
