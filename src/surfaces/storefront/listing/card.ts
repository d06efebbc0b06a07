import {
  type CardRow,
  type CatalogueFigures,
  contentsOf,
  isWine,
  unitPrice,
  unitPriceInWords,
} from '../../../shop/catalogue/index.ts';
import { type Tint, tints } from '../../ui/picture.ts';
import type { ProductCardProps } from '../../ui/product-card.tsx';

/** From so many left on, the page says how many. */
const fewLeft = 5;

export const tintOf = (tint: number): Tint => tints[tint] ?? 'linen';

/** "Only 3 left", when that is worth knowing. */
export const fewLeftWords = (available: number): string | undefined =>
  available > 0 && available <= fewLeft ? `Only ${available} left` : undefined;

/** What a unit costs, in words, for a product as the database has it. */
export function unitPriceOf(
  row: Pick<CardRow, 'category' | 'contentsAmount' | 'contentsMeasure' | 'pricePence'>,
  figures: CatalogueFigures,
): string | undefined {
  const contents = contentsOf(
    { category: row.category, amount: row.contentsAmount, measure: row.contentsMeasure },
    figures,
  );
  const unit = unitPrice(row.pricePence, contents, isWine(row.category));
  return unit && unitPriceInWords(unit);
}

const alcohol = { words: '18 and over' };
const liqueurChocolate = { words: '16 and over' };
const toMeasure = { words: 'Made to measure' };

function badgesOf({ age, madeToMeasure, available }: CardRow): ProductCardProps['badges'] {
  const few = fewLeftWords(available);
  if (age === 'none' && !madeToMeasure && !few) return undefined;
  return [
    ...(age === 'alcohol' ? [alcohol] : []),
    ...(age === 'liqueur-chocolate' ? [liqueurChocolate] : []),
    ...(madeToMeasure ? [toMeasure] : []),
    ...(few ? [{ words: few, tone: 'urgent' as const }] : []),
  ];
}

function notAddable({ available, personalisable, madeToMeasure }: CardRow): string | undefined {
  if (available <= 0) return 'Out of stock';
  if (personalisable) return 'Say on its page what goes on it';
  return madeToMeasure ? 'Give your measurements on its page' : undefined;
}

/** A product as a card of a list shows it. */
export const cardOf = (row: CardRow, figures: CatalogueFigures): ProductCardProps => ({
  sku: row.sku,
  name: row.name,
  url: `/p/${row.slug}`,
  maker: row.maker ?? undefined,
  icon: row.icon,
  tint: tintOf(row.tint),
  price: row.pricePence,
  unitPrice: unitPriceOf(row, figures),
  badges: badgesOf(row),
  notAddable: notAddable(row),
});
