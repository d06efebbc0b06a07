/** The one small world of the journeys: few people and few things, which everybody knows by heart after a day. */
import type { Db } from '../src/lib/db.ts';
import { loadCategoryEntries, loadProducts, type ProductLine } from '../src/shop/catalogue/index.ts';
import { demoPeople } from '../src/shop/identity/index.ts';
import { openStock } from '../src/shop/stock/index.ts';

/** A Monday morning in London, before the clocks change. Nothing in the world is later than this. */
export const worldBegins = Temporal.Instant.from('2026-03-02T09:00:00Z');

const { customers, staff, staffPassword } = demoPeople('test');

function customer(name: string) {
  const found = customers.find((each) => each.name.startsWith(name));
  if (!found) throw new Error(`The demo has no ${name}.`);
  return found;
}

function member(name: string): { email: string; password: string } {
  const found = staff.find((each) => each.name.startsWith(name));
  if (!found) throw new Error(`The demo has no ${name}.`);
  return { email: found.email, password: staffPassword };
}

/** Ada has an account and an address in it. */
export const ada = customer('Ada');
/** Eve has an account too, and no business with anybody else's orders. */
export const eve = customer('Eve');
/** Grace buys without an account. */
export const grace = {
  name: 'Grace Hopper',
  email: 'grace@example.org',
  phone: '020 7946 0018',
  address: { line1: '4 Ware Walk', town: 'London', postcode: 'SW1A 1AA' },
};

/** Olu does all of the office's work. */
export const olu = member('Olu');

const plain = {
  site: 'hollis',
  category: 'kitchen-and-dining',
  description: 'As it says.',
  attributes: { Width: '20cm' },
  tint: 1,
  vat: 'standard',
  source: 'the small world',
  stock: 20,
  specialConditions: [],
};

const things = {
  kettle: {
    ...plain,
    sku: 'KETTLE',
    name: 'Copper kettle',
    icon: 'teapot',
    pricePence: 4_500,
    electrical: true,
    weeeCategory: 'Small household appliances',
    specialConditions: ['Descale it once a month.'],
  },
  mug: {
    ...plain,
    sku: 'MUG',
    name: 'Mug with a name',
    icon: 'hot-beverage',
    pricePence: 1_200,
    personalisable: true,
    specialConditions: ['It is made for you and cannot be cancelled once it is begun.'],
  },
  lipstick: {
    ...plain,
    sku: 'LIPSTICK',
    category: 'beauty',
    name: 'Red lipstick',
    icon: 'lipstick',
    pricePence: 2_000,
    hygieneSealed: true,
  },
  sofa: {
    ...plain,
    sku: 'SOFA',
    category: 'home-and-garden',
    name: 'Three-seat sofa',
    icon: 'couch-and-lamp',
    pricePence: 89_900,
    supplier: 'alder-and-oak',
    stock: 5,
  },
  download: {
    ...plain,
    sku: 'DOWNLOAD',
    category: 'home-and-garden',
    name: 'Photo editor to download',
    icon: 'optical-disk',
    pricePence: 3_500,
    eDelivery: true,
    stock: 1_000,
  },
  book: {
    ...plain,
    sku: 'BOOK',
    category: 'home-and-garden',
    name: 'A book of tides',
    icon: 'blue-book',
    pricePence: 999,
    vat: 'zero',
  },
  wine: {
    ...plain,
    sku: 'WINE',
    site: 'larkfield',
    category: 'beer-wine-and-spirits',
    name: 'Red wine of the house',
    icon: 'wine-glass',
    pricePence: 1_150,
    abv: '13.00',
    drink: true,
    age: 'alcohol',
    contents: { amount: 750, measure: 'ml' },
  },
  chocolates: {
    ...plain,
    sku: 'CHOCOLATES',
    site: 'larkfield',
    category: 'food-cupboard',
    name: 'Brandy liqueur chocolates',
    icon: 'chocolate-bar',
    pricePence: 900,
    age: 'liqueur-chocolate',
    contents: { amount: 150, measure: 'g' },
  },
  milk: {
    ...plain,
    sku: 'MILK',
    site: 'larkfield',
    category: 'food-cupboard',
    name: 'Whole milk',
    icon: 'glass-of-milk',
    pricePence: 145,
    vat: 'zero',
    perishable: true,
    contents: { amount: 1_000, measure: 'ml' },
  },
} satisfies Record<string, ProductLine>;

export type Thing = keyof typeof things;

export const skuOf = (thing: Thing): string => things[thing].sku;
export const nameOf = (thing: Thing): string => things[thing].name;

const categories = [
  { site: 'hollis', slug: 'kitchen-and-dining', name: 'Kitchen and dining', position: 1, icon: 'teapot' },
  { site: 'hollis', slug: 'beauty', name: 'Beauty', position: 2, icon: 'lipstick' },
  { site: 'hollis', slug: 'home-and-garden', name: 'Home and garden', position: 3, icon: 'couch-and-lamp' },
  { site: 'larkfield', slug: 'beer-wine-and-spirits', name: 'Beer, wine and spirits', position: 1, icon: 'wine-glass' },
  { site: 'larkfield', slug: 'food-cupboard', name: 'Food cupboard', position: 2, icon: 'chocolate-bar' },
];

/** Puts every thing of the world on sale. */
export async function stockTheWorld(db: Db): Promise<void> {
  await loadCategoryEntries(db, categories);
  await loadProducts(
    db,
    { chunk: 'the small world', lines: Object.values(things), by: 'the small world' },
    (tx, levels) => openStock(tx, levels, 'the small world', worldBegins),
    worldBegins,
  );
}
