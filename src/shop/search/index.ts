/** What the rest of the shop may ask of search. It knows only the products that it was handed. */
export type { FacetValue, Found, Hit, Search, SearchDocument, SearchIndex, Sort, Suggestions } from './document.ts';
export { createIndex } from './search-index.ts';
