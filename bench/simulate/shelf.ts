import type { Db } from '../../src/lib/db.ts';
import { loadCategoryEntries, loadProducts, type ProductLine } from '../../src/shop/catalogue/index.ts';
import { openStock } from '../../src/shop/stock/index.ts';

const plain = {
  site: 'hollis',
  category: 'all',
  description: 'As it says.',
  attributes: {},
  icon: 'box',
  tint: 1,
  vat: 'standard',
  source: 'simulation',
  stock: 40,
  specialConditions: [],
} as const;

const special: readonly ProductLine[] = [
  { ...plain, sku: 'KETTLE', name: 'Copper kettle', pricePence: 4_500 },
  { ...plain, sku: 'BOOK', name: 'A book', pricePence: 999, vat: 'zero', stock: 200 },
  { ...plain, sku: 'MUG', name: 'Mug with a name', pricePence: 1_200, personalisable: true, stock: 200 },
  { ...plain, sku: 'WINE', name: 'Red wine', pricePence: 1_150, abv: '13.00', drink: true, age: 'alcohol' },
  { ...plain, sku: 'LAMP', name: 'The lamp that everybody wants', pricePence: 6_000, stock: 3 },
  { ...plain, sku: 'SOFA', name: 'Sofa', pricePence: 89_900, supplier: 'alder-and-oak', stock: 25 },
  { ...plain, sku: 'CURTAIN', name: 'Curtains', pricePence: 12_550, supplier: 'loomhouse', stock: 25 },
  { ...plain, sku: 'ROSES', name: 'Roses', pricePence: 3_495, supplier: 'petal-and-stem', perishable: true },
  { ...plain, sku: 'EBOOK', name: 'A book by email', pricePence: 799, eDelivery: true, stock: 1_000 },
];

const things: readonly ProductLine[] = Array.from({ length: 30 }, (_, at) => ({
  ...plain,
  sku: `THING-${at}`,
  name: `Thing ${at}`,
  pricePence: 149 + at * 333,
}));

/** What the simulated shop sells: something of each kind, and plain things of every price. */
export const shelf = [...special, ...things];

export async function fillShelves(db: Db, now: Temporal.Instant): Promise<void> {
  await loadCategoryEntries(db, [{ site: 'hollis', slug: 'all', name: 'All', position: 1, icon: 'box' }]);
  await loadProducts(
    db,
    { chunk: 'simulation', lines: shelf, by: 'simulation' },
    (tx, levels) => openStock(tx, levels, 'simulation', now),
    now,
  );
}
