import type { CardRow, CatalogueFigures, ProductRow } from '../../../shop/catalogue/index.ts';
import { tintOf, unitPriceOf } from '../../storefront/listing/card.ts';
import { pictureAddress } from '../../ui/product-picture.tsx';

/** A product as lists of the API have it. */
export const summaryOf = (row: CardRow, figures: CatalogueFigures) => ({
  sku: row.sku,
  name: row.name,
  maker: row.maker,
  category: row.category,
  pricePence: row.pricePence,
  unitPrice: unitPriceOf(row, figures) ?? null,
  available: Math.max(0, row.available),
  age: row.age,
  url: `/p/${row.slug}`,
  picture: pictureAddress(row.icon, tintOf(row.tint)),
});

/** A product with all that its page says. */
export const detailOf = (row: ProductRow, figures: CatalogueFigures) => ({
  ...row,
  ...summaryOf(row, figures),
  attributes: { ...row.attributes },
  specialConditions: [...row.specialConditions],
  choices: row.choices.map(({ slug, choice, pricePence, available }) => ({
    choice,
    url: `/p/${slug}`,
    pricePence,
    available: Math.max(0, available),
  })),
});
