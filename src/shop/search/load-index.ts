import type { Read } from '../../lib/db.ts';
import { categoriesOf, loadCategories } from '../catalogue/index.ts';
import { listSearchRowsOf, listVersions, readCategoriesDigest, type SearchRow } from './db.ts';
import type { SearchDocument, SearchIndex } from './document.ts';
import { engineKey, storedIndex, storeIndex } from './stored-index.ts';

/** Products that are read with one statement while the index is filled. */
const batch = 5_000;
/** Products that a stored index may lack before it is stored anew: so many are read again in a tenth of a second. */
const lackingAtMost = 1_000;

/**
 * The index of the whole catalogue as it is now: what was stored, with every product read again that has another
 * version by now. With no file, or one that does not fit, that is all of them.
 */
export async function loadIndex(read: Read, file: string | undefined): Promise<SearchIndex> {
  const [listed, categories] = await Promise.all([
    listVersions(read),
    readCategoriesDigest(read),
    loadCategories(read),
  ]);
  const versions = new Map(listed.map(({ id, version }) => [id, version]));
  const key = engineKey(categories);
  const { index, versions: before } = storedIndex(file, key);

  for (const id of before.keys()) if (!versions.has(id)) index.remove(id);
  const lacking = [...versions.keys()].filter((id) => before.get(id) !== versions.get(id));
  for (let at = 0; at < lacking.length; at += batch) await takeIn(read, index, lacking.slice(at, at + batch));
  if (file && lacking.length > lackingAtMost) storeIndex(file, key, { index, versions });
  return index;
}

/** Reads these products and puts them into the index, or takes them out when they are no longer on sale. */
export async function takeIn(read: Read, index: SearchIndex, ids: readonly string[]): Promise<void> {
  for (const row of await listSearchRowsOf(read, ids)) {
    if (row.published) index.replace(documentOf(row));
    else index.remove(row.id);
  }
}

function documentOf(row: SearchRow): SearchDocument {
  return {
    id: row.id,
    sku: row.sku,
    site: row.site,
    name: row.name,
    maker: row.maker ?? '',
    model: row.model ?? '',
    gtin: row.gtin ?? '',
    description: row.description,
    category: row.category,
    categoryNames: categoriesOf(row.site)
      .trail(row.category)
      .map(({ name }) => name),
    attributes: row.attributes,
    pricePence: row.pricePence,
    available: row.available,
    popularity: row.popularity,
    flags: [],
  };
}
