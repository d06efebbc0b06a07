import { residentMb } from './child.ts';
import { atMost, load, type Row, row } from './measure.ts';
import { buyableProducts, listPaths } from './pages.ts';
import type { World } from './world.ts';

const seconds = 6;
const mostMb = 400;

/** What the web process holds at most while it serves all kinds of pages as fast as it can. */
export async function memory({ shop, recorder }: World): Promise<Row[]> {
  const products = await buyableProducts(recorder);
  const paths = ['/', '/search?q=kettle', ...listPaths(recorder), ...products.map(({ slug }) => `/p/${slug}`)];
  let most = residentMb(shop) ?? 0;
  const watch = setInterval(() => {
    most = Math.max(most, residentMb(shop) ?? 0);
  }, 100);
  try {
    await load(shop, paths, seconds);
  } finally {
    clearInterval(watch);
  }
  return [row('memory of the web process under load', `${Math.round(most)} MB`, atMost(most, mostMb, `${mostMb} MB`))];
}
