import { comparedRow, type Row } from './measure.ts';
import { besideLimit, listPaths } from './pages.ts';
import type { World } from './world.ts';

/** A page of a list: 24 products with price and availability, the filters, the frame. */
export async function listing(world: World): Promise<Row[]> {
  const compared = await besideLimit(world, listPaths(world.recorder));
  return [comparedRow('listing page', compared, 0.45)];
}
