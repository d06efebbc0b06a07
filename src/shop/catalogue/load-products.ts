import type { Db, Read, Tx } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import {
  analyse,
  type CategoryEntry,
  findLoadState,
  insertChunk,
  insertProducts,
  lastChunk,
  type ProductEntry,
  upsertCategories,
} from './db/loading.ts';
import { slugOf } from './rules/slug.ts';
import { type Route, stockPlace } from './rules/stock-place.ts';

/** A product as the catalogue files have it; a field that does not apply is left out. */
export interface ProductLine {
  sku: string;
  site: string;
  category: string;
  name: string;
  maker?: string;
  model?: string;
  gtin?: string;
  description: string;
  attributes: Readonly<Record<string, string>>;
  icon: string;
  tint: number;
  pricePence: number;
  contents?: { amount: number; measure: string };
  vat: string;
  abv?: string;
  drink?: boolean;
  age?: string;
  perishable?: boolean;
  madeToMeasure?: boolean;
  personalisable?: boolean;
  hygieneSealed?: boolean;
  mediaSealed?: boolean;
  electrical?: boolean;
  guarantee?: string;
  weeeCategory?: string;
  giftCardExcluded?: string;
  supplier?: string;
  eDelivery?: boolean;
  family?: string;
  choice?: string;
  popularity?: number;
  source: string;
  stock: number;
  specialConditions: readonly string[];
}

const routeOf = ({ supplier, eDelivery }: ProductLine): Route => {
  if (supplier) return 'supplier-direct';
  return eDelivery ? 'e-delivery' : 'warehouse';
};

/** The line as a row of the table. */
function rowOf(line: ProductLine, id: string): ProductEntry {
  const route = routeOf(line);
  return {
    id,
    sku: line.sku,
    site: line.site,
    category: line.category,
    name: line.name,
    slug: slugOf(line.name, line.sku),
    maker: line.maker,
    model: line.model,
    gtin: line.gtin,
    description: line.description,
    attributes: line.attributes,
    icon: line.icon,
    tint: line.tint,
    price_pence: line.pricePence,
    contents_amount: line.contents?.amount,
    contents_measure: line.contents?.measure,
    vat: line.vat,
    abv: line.abv,
    drink: line.drink ?? false,
    age: line.age ?? 'none',
    perishable: line.perishable ?? false,
    made_to_measure: line.madeToMeasure ?? false,
    personalisable: line.personalisable ?? false,
    hygiene_sealed: line.hygieneSealed ?? false,
    media_sealed: line.mediaSealed ?? false,
    electrical: line.electrical ?? false,
    guarantee: line.guarantee,
    weee_category: line.weeeCategory,
    gift_card_excluded: line.giftCardExcluded,
    route,
    supplier: line.supplier,
    special_conditions: line.specialConditions,
    family: line.family,
    choice: line.choice,
    popularity: line.popularity ?? 0,
    source: line.source,
  };
}

export interface LoadedLevel {
  productId: string;
  place: string;
  quantity: number;
}

/**
 * Takes a chunk of the catalogue in, once: a load that was cut off goes on with the chunks that are not in yet.
 *
 * `open` counts the opening stock in the same transaction, so that no product is ever without its stock.
 */
export async function loadProducts(
  db: Db,
  { chunk, lines, by }: { chunk: string; lines: readonly ProductLine[]; by: string },
  open: (tx: Tx, levels: readonly LoadedLevel[]) => Promise<void>,
  now: Temporal.Instant,
): Promise<{ done: 'loaded' | 'already-loaded' }> {
  return db.transaction().execute(async (tx) => {
    if (!(await insertChunk(tx, chunk))) return { done: 'already-loaded' };
    const rows = lines.map((line) => ({ line, id: newId() }));
    await insertProducts(
      tx,
      rows.map(({ line, id }) => rowOf(line, id)),
      by,
      now,
    );
    const levels = rows.map(({ line, id }) => ({
      productId: id,
      place: stockPlace({ route: routeOf(line), supplier: line.supplier ?? null }),
      quantity: line.stock,
    }));
    await open(tx, levels);
    return { done: 'loaded' };
  });
}

/** Puts the categories in, or their names and places right. */
export const loadCategoryEntries = (db: Db, categories: readonly CategoryEntry[]): Promise<void> =>
  db.transaction().execute((tx) => upsertCategories(tx, categories));

/** Whether the demo catalogue has still to be loaded: not where it is in, nor where somebody put products of their own. */
export async function needsLoading(read: Read): Promise<boolean> {
  const state = await findLoadState(read);
  return !state || (!state.complete && (state.chunks > 0 || !state.products));
}

/** All chunks are in. */
export async function endLoading(db: Db): Promise<void> {
  await db.transaction().execute((tx) => insertChunk(tx, lastChunk));
  await analyse(db);
}
