/** What the rest of the shop may ask of search. Its index is made of the catalogue and holds nothing of its own. */
export type { FacetValue, Found, Hit, Search, SearchDocument, SearchIndex, Sort, Suggestions } from './document.ts';
export { createLiveSearch, type LiveSearch } from './live-search.ts';
export { createIndex } from './search-index.ts';
