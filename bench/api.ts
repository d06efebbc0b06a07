import { comparedRow, type Row } from './measure.ts';
import { besideLimit, buyableProducts, listPaths } from './pages.ts';
import type { World } from './world.ts';

/** A list of products and a product, for programs. */
export async function api(world: World): Promise<Row[]> {
  const lists = listPaths(world.recorder).map((path) => `/api/v1/products?category=${path.replace(/^\/c\//, '')}`);
  const products = await buyableProducts(world.recorder);
  const skus = products.map(({ sku }) => `/api/v1/products/${encodeURIComponent(sku)}`);
  return [
    comparedRow('listing in the API', await besideLimit(world, lists), 0.6),
    comparedRow('product in the API', await besideLimit(world, skus), 0.6),
  ];
}
