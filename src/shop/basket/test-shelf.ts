import type { Db } from '../../lib/db.ts';
import { factsBySku, loadCategoryEntries, loadProducts, type ProductLine } from '../catalogue/index.ts';
import { openStock } from '../stock/index.ts';

const plain = {
  site: 'hollis',
  category: 'all',
  description: 'As it says.',
  attributes: {},
  icon: 'box',
  tint: 1,
  vat: 'standard',
  source: 'test',
  stock: 100,
  specialConditions: [],
} as const;

/** The small world of the tests: things that everybody knows by heart after a day. */
const shelf: readonly ProductLine[] = [
  { ...plain, sku: 'KETTLE', name: 'Copper kettle', pricePence: 4_500 },
  { ...plain, sku: 'MUG', name: 'Mug with a name', pricePence: 1_200, personalisable: true },
  {
    ...plain,
    sku: 'WINE',
    name: 'Red wine',
    pricePence: 1_150,
    abv: '13.00',
    drink: true,
    age: 'alcohol',
    contents: { amount: 750, measure: 'ml' },
  },
  { ...plain, sku: 'CHOCS', name: 'Brandy chocolates', pricePence: 900, age: 'liqueur-chocolate' },
  { ...plain, sku: 'BOOK', name: 'A book', pricePence: 999, vat: 'zero' },
  { ...plain, sku: 'LAST', name: 'The last lamp', pricePence: 6_000, stock: 1 },
  { ...plain, sku: 'DOWNLOAD', name: 'Antivirus, download', pricePence: 2_999, eDelivery: true },
  { ...plain, sku: 'SOFA', name: 'Sofa', pricePence: 89_900, supplier: 'alder-and-oak', stock: 5 },
];

/** Puts the shelf up, with so many more plain things, and says the id of each by its SKU. */
export async function putUpShelf(db: Db, now: Temporal.Instant, more = 0): Promise<Map<string, string>> {
  await loadCategoryEntries(db, [{ site: 'hollis', slug: 'all', name: 'All', position: 1, icon: 'box' }]);
  const extra = Array.from({ length: more }, (_, n) => ({
    ...plain,
    sku: `THING-${n}`,
    name: `Thing ${n}`,
    pricePence: 100 + n,
  }));
  const lines = [...shelf, ...extra];
  await loadProducts(
    db,
    { chunk: 'shelf', lines, by: 'test' },
    (tx, levels) => openStock(tx, levels, 'test', now),
    now,
  );
  const facts = await Promise.all(lines.map(({ sku }) => factsBySku(db, sku)));
  return new Map(facts.flatMap((each) => (each ? [[each.sku, each.id]] : [])));
}
