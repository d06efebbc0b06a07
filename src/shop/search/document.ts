/** What the search knows of a product: what is said of it, what it may be narrowed by, and what breaks a tie. */
export interface SearchDocument {
  id: string;
  sku: string;
  site: string;
  name: string;
  maker: string;
  model: string;
  gtin: string;
  description: string;
  /** Slugs from the department down, joined by a slash: `computing/laptops`. */
  category: string;
  /** The names of those slugs for people, in the same order. */
  categoryNames: readonly string[];
  attributes: Readonly<Record<string, string>>;
  pricePence: number;
  available: boolean;
  popularity: number;
  flags: readonly string[];
}

export type Sort = 'relevance' | 'price-low' | 'price-high' | 'popular';

/**
 * What a shopper asks. Empty text browses the whole site.
 *
 * Filters are named as the facets are. Values of one name widen each other, different names narrow: two makers and
 * one price band are (this maker or that one) in that band.
 */
export interface Search {
  text: string;
  site?: string;
  filters?: Readonly<Record<string, readonly string[]>>;
  sort?: Sort;
  limit?: number;
  offset?: number;
}

export interface Hit {
  id: string;
  score: number;
}

export interface FacetValue {
  value: string;
  count: number;
  /** What people call it, where the value is a path. */
  label?: string;
}

export interface Found {
  total: number;
  hits: Hit[];
  /** `category`, `maker`, `price` (`from-to` in pence), `availability`, and the attributes that most of these products have. */
  facets: Record<string, FacetValue[]>;
  /** The words that were searched for in place of what was typed, when those were not known to the shop. */
  corrected?: string;
  /** Words that no product has together with the others, so the products shown may lack them. */
  dropped: string[];
}

export interface Suggestions {
  products: Hit[];
  categories: { path: string; name: string; count: number }[];
  queries: string[];
}

/** The search engine of one process. What it holds is only what it was given: the database stays the truth. */
export interface SearchIndex {
  search(wish: Search): Found;
  suggest(text: string, site: string | undefined, limit: number): Suggestions;
  replace(document: SearchDocument): void;
  remove(id: string): void;
  readonly size: number;
}
