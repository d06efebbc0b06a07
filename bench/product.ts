import { comparedRow, type Row } from './measure.ts';
import { besideLimit, buyableProducts } from './pages.ts';
import type { World } from './world.ts';

/** A product's own page. */
export async function product(world: World): Promise<Row[]> {
  const products = await buyableProducts(world.recorder);
  const compared = await besideLimit(
    world,
    products.map(({ slug }) => `/p/${slug}`),
  );
  return [comparedRow('product page', compared, 0.45)];
}
