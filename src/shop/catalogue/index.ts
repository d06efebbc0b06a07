/** What the rest of the shop may ask of the catalogue. Anything not named here is nobody else's business. */
export { type Categories, type Category, categoriesOf, loadCategories } from './categories.ts';
export { changesChannel, type Editable } from './db/changes.ts';
export { listPrices, listProposals, listRevisions } from './db/desk.ts';
export { type DeskProduct, type DeskRow, findForDesk, listForDesk } from './db/desk-products.ts';
export { factsBySku, type ProductFacts, productFacts } from './db/facts.ts';
export type { CategoryEntry } from './db/loading.ts';
export {
  type CardRow,
  type ChoiceRow,
  findProduct,
  findProductBySku,
  listCards as listProducts,
  type ProductRow,
} from './db/reading.ts';
export { type DecideOutcome, decidePrice } from './decide-price.ts';
export { type EditOutcome, type EditWish, editProduct } from './edit-product.ts';
export {
  endLoading,
  type LoadedLevel,
  loadCategoryEntries,
  loadProducts,
  needsLoading,
  type ProductLine,
} from './load-products.ts';
export { type PriceWish, type ProposeOutcome, proposePrice } from './propose-price.ts';
export { type PublishOutcome, publishProduct, withdrawProduct } from './publish-product.ts';
export { canPublish } from './rules/can-publish.ts';
export type { AgeRestriction } from './rules/classify-age-restriction.ts';
export { weeeCategories } from './rules/classify-weee.ts';
export { type ContentsFacts, contentsOf, isWine } from './rules/contents.ts';
export type { Route } from './rules/stock-place.ts';
export { type Contents, type Measure, type UnitPrice, unitPrice, unitPriceInWords } from './rules/unit-price.ts';
export type { Vat } from './rules/vat.ts';
export { type CatalogueFigures, catalogueTerms } from './terms.ts';
