import type { SearchDocument } from './document.ts';
import { createNames, type Names } from './names.ts';
import { rowsOf, type StoredRows, storedRows } from './stored-rows.ts';

const longestValue = 40;

/** The name under which the flags of a product stand among its attributes. */
export const flagTrait = 'flag';

/** What one product may be narrowed and sorted by. Texts are numbers here; the names are kept once. */
export interface Row {
  id: string;
  sku: string;
  site: number;
  maker: number;
  category: number;
  pricePence: number;
  available: boolean;
  popularity: number;
  /** Its attributes with their values, each pair a number. */
  pairs: Uint32Array;
}

/** The columns as they lie in a file. */
export interface StoredColumns {
  texts: Record<'sites' | 'makers' | 'categories' | 'traits' | 'pairs', readonly string[]>;
  traitByPair: readonly number[];
  categoryNames: ReadonlyMap<string, string>;
  rows: StoredRows;
}

/** The rows of all products by slot, and the names that the numbers in them stand for. */
export interface Columns {
  readonly rows: readonly (Row | undefined)[];
  readonly sites: Names;
  readonly makers: Names;
  readonly categories: Names;
  readonly traits: Names;
  readonly pairs: Names;
  traitOf(pair: number): number;
  valueOf(pair: number): string;
  pairOf(trait: string, value: string): number | undefined;
  /** What people call a category. */
  categoryName(path: string): string;
  put(slot: number, product: SearchDocument | undefined): void;
  /** The rows of these slots, to be stored. */
  stored(slots: readonly number[]): StoredColumns;
}

const between = '\u0000';

/** Long values are sentences, and bare measurements differ from product to product: nobody ticks a box with those. */
const tickable = (value: string): boolean =>
  value !== '' && value.length <= longestValue && !/^(?:\d+[.,]\d+|\d{3,})$/.test(value);

/** Begins with what was stored, each row in the slot of its place there. */
export function createColumns(before?: StoredColumns): Columns {
  const rows: (Row | undefined)[] = before ? rowsOf(before.rows) : [];
  const names = {
    sites: createNames(before?.texts.sites),
    makers: createNames(before?.texts.makers),
    categories: createNames(before?.texts.categories),
    traits: createNames(before?.texts.traits),
    pairs: createNames(before?.texts.pairs),
  };
  const traitByPair = [...(before?.traitByPair ?? [])];
  const categoryNames = new Map(before?.categoryNames);

  function pair(trait: string, value: string): number {
    const number = names.pairs.number(`${trait}${between}${value}`);
    traitByPair[number] = names.traits.number(trait);
    return number;
  }

  function remember({ category, categoryNames: called }: SearchDocument): void {
    category.split('/').forEach((slug, depth, slugs) => {
      categoryNames.set(slugs.slice(0, depth + 1).join('/'), called[depth] ?? slug);
    });
  }

  function row(product: SearchDocument): Row {
    remember(product);
    const attributes = Object.entries(product.attributes).filter(([, value]) => tickable(value));
    return {
      id: product.id,
      sku: product.sku,
      site: names.sites.number(product.site),
      maker: names.makers.number(product.maker),
      category: names.categories.number(product.category),
      pricePence: product.pricePence,
      available: product.available,
      popularity: product.popularity,
      pairs: Uint32Array.from([
        ...attributes.map(([trait, value]) => pair(trait, value)),
        ...product.flags.map((flag) => pair(flagTrait, flag)),
      ]),
    };
  }

  return {
    rows,
    ...names,
    traitOf: (number) => traitByPair[number] ?? -1,
    valueOf: (number) => names.pairs.text(number).split(between)[1] ?? '',
    pairOf: (trait, value) => names.pairs.find(`${trait}${between}${value}`),
    categoryName: (path) => categoryNames.get(path) ?? path,
    put(slot, product) {
      rows[slot] = product && row(product);
    },
    stored: (slots) => ({
      texts: {
        sites: names.sites.texts,
        makers: names.makers.texts,
        categories: names.categories.texts,
        traits: names.traits.texts,
        pairs: names.pairs.texts,
      },
      traitByPair,
      categoryNames,
      rows: storedRows(slots.flatMap((slot) => rows[slot] ?? [])),
    }),
  };
}
