import { categoriesOf, listProducts } from '../src/shop/catalogue/index.ts';
import { type Compared, inTurn, load } from './measure.ts';
import { type Recorder, statementsOf } from './record.ts';
import type { World } from './world.ts';

/** How many addresses are asked for in turn: more than one, so that nothing is measured that only one page has. */
const addresses = 12;
const rounds = 3;
const seconds = 2;
/** A page of a list is full with this many. */
const fullPage = 24;

/** Categories whose first page is full, spread over the whole shop. */
export function listPaths({ shop }: Recorder, site = 'hollis'): string[] {
  const all = categoriesOf(site).tops.flatMap((top) => [
    top,
    ...top.children.flatMap((child) => [child, ...child.children]),
  ]);
  const full = all.filter(
    ({ slug }) => shop.search.search({ text: '', site, filters: { category: [slug] } }).total >= fullPage,
  );
  return spread(full).map(({ url }) => url);
}

export interface Shown {
  id: string;
  slug: string;
  sku: string;
}

/** Products that can be bought by anybody, each from another part of the shop. */
export async function buyableProducts({ shop }: Recorder, wanted = addresses, site = 'hollis'): Promise<Shown[]> {
  const { hits } = shop.search.search({ text: '', site, filters: { availability: ['available'] }, limit: 5_000 });
  const rows = await listProducts(
    shop.db,
    hits.map(({ id }) => id),
  );
  const plain = rows.filter(
    (row) => row.age === 'none' && !row.personalisable && !row.madeToMeasure && row.route === 'warehouse',
  );
  return spread(plain, wanted);
}

export const spread = <Thing>(all: readonly Thing[], wanted = addresses): Thing[] =>
  Array.from({ length: Math.min(wanted, all.length) }, (_, at) => all[Math.floor((at * all.length) / wanted)]).filter(
    (thing) => thing !== undefined,
  );

/** The pages of the shop beside a bare server that sends the same statements and answers with the rows. */
export async function besideLimit(world: World, paths: readonly string[]): Promise<Compared> {
  const { recorder, teachLimit } = world;
  for (const path of paths) await teachLimit({ [path]: await statementsOf(recorder, path) });
  return beside(world, paths);
}

/** The same, for paths that the limit has been taught otherwise. */
export async function beside({ shop, limit }: World, paths: readonly string[]): Promise<Compared> {
  await load(shop, paths, 2);
  await load(limit, paths, 1);
  return inTurn(
    rounds,
    () => load(shop, paths, seconds),
    () => load(limit, paths, seconds),
  );
}
