import { createHash } from 'node:crypto';
import { classifyGuarantee } from '../../../src/shop/catalogue/rules/classify-guarantee.ts';
import { classifyPerishable } from '../../../src/shop/catalogue/rules/classify-perishable.ts';
import { classifyWeee } from '../../../src/shop/catalogue/rules/classify-weee.ts';

export type Site = 'hollis' | 'larkfield';
export type Measure = 'ml' | 'g' | 'each' | 'm';

/** One line of a product file. A field that does not apply is left out. */
export interface Product {
  sku: string;
  site: Site;
  name: string;
  maker?: string;
  model?: string;
  gtin?: string;
  description: string;
  category: string;
  attributes: Record<string, string>;
  pricePence: number;
  priceSource: 'real' | 'illustrative';
  contents?: { amount: number; measure: Measure };
  vat: 'standard' | 'reduced' | 'zero';
  icon: string;
  tint: number;
  abv?: string;
  age?: 'alcohol' | 'liqueur-chocolate';
  drink?: true;
  perishable?: true;
  madeToMeasure?: true;
  personalisable?: true;
  hygieneSealed?: true;
  mediaSealed?: true;
  supplier?: string;
  eDelivery?: true;
  electrical?: true;
  guarantee?: 'electrical' | 'tv' | 'lighting' | 'battery-toy' | 'none-lighting';
  weeeCategory?: string;
  giftCardExcluded?: 'magazine' | 'photo-printing' | 'software-download';
  family?: string;
  choice?: string;
  source: string;
  stock: number;
  specialConditions: string[];
}

/** What a source knows; the rest follows from it by rule. */
export type Draft = Omit<
  Product,
  'tint' | 'guarantee' | 'weeeCategory' | 'perishable' | 'stock' | 'specialConditions'
> & {
  specialConditions?: string[];
  stock?: number;
};

/** A whole number from 0 to `below - 1` that is always the same for the same words. */
export function spread(words: string, below: number): number {
  return createHash('sha256').update(words).digest().readUInt32BE(0) % below;
}

/** Opening stock: about one in fifty is out, some are down to the last few, and the rest lie between 5 and 400. */
export function openingStock(sku: string): number {
  const lot = spread(`stock:${sku}`, 1000);
  if (lot < 20) return 0;
  if (lot < 70) return 1 + (lot % 4);
  const share = spread(`depth:${sku}`, 1000) / 1000;
  return 5 + Math.floor(395 * share * share);
}

const tints: Record<string, number> = {
  'home-and-garden': 0,
  'kitchen-and-dining': 1,
  'gifts-and-stationery': 2,
  'christmas-and-celebrations': 3,
  'fashion-and-beauty': 4,
  'toys-and-baby': 5,
  computing: 6,
  'networking-and-cables': 7,
  'printing-and-office': 8,
  'tv-audio-and-cameras': 9,
  appliances: 10,
  'books-music-and-film': 11,
  'fruit-and-vegetables': 0,
  'meat-and-fish': 1,
  'dairy-and-chilled': 2,
  bakery: 3,
  'chilled-meals': 4,
  frozen: 5,
  'food-cupboard': 6,
  'snacks-and-confectionery': 8,
  'soft-drinks': 9,
  'tea-coffee-and-hot-drinks': 10,
  'beer-wine-and-spirits': 11,
};

/** Adds to a draft what follows from it: tint, guarantee, waste category, perishability and opening stock. */
export function finish(draft: Draft): Product {
  const facts = { name: draft.name, category: draft.category, electrical: draft.electrical === true };
  const guarantee = classifyGuarantee(facts);
  const weeeCategory = classifyWeee(facts);
  return {
    ...draft,
    tint: tints[draft.category.split('/')[0] ?? ''] ?? 0,
    ...(guarantee === 'manufacturer' ? {} : { guarantee }),
    ...(weeeCategory ? { weeeCategory } : {}),
    ...(classifyPerishable(facts) ? { perishable: true } : {}),
    stock: draft.stock ?? openingStock(draft.sku),
    specialConditions: draft.specialConditions ?? [],
  };
}
