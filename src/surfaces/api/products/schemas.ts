import { Type } from 'typebox';

const Maybe = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()]);

export const ProductSummary = Type.Object({
  sku: Type.String(),
  name: Type.String(),
  maker: Maybe(Type.String()),
  category: Type.String(),
  pricePence: Type.Integer({ description: 'Including VAT.' }),
  unitPrice: Maybe(Type.String({ description: 'In words: £2.40 per kg.' })),
  available: Type.Integer(),
  age: Type.String({ description: 'none, alcohol (18 and over) or liqueur-chocolate (16 and over).' }),
  url: Type.String(),
  picture: Type.String(),
});

export const ProductDetail = Type.Object({
  ...ProductSummary.properties,
  id: Type.String(),
  model: Maybe(Type.String()),
  gtin: Maybe(Type.String()),
  description: Type.String(),
  attributes: Type.Record(Type.String(), Type.String()),
  specialConditions: Type.Array(Type.String()),
  revision: Type.Integer(),
  vat: Type.String(),
  abv: Maybe(Type.String()),
  perishable: Type.Boolean(),
  madeToMeasure: Type.Boolean(),
  personalisable: Type.Boolean(),
  hygieneSealed: Type.Boolean(),
  mediaSealed: Type.Boolean(),
  electrical: Type.Boolean(),
  weeeCategory: Maybe(Type.String()),
  guarantee: Maybe(Type.String()),
  route: Type.String(),
  choice: Maybe(Type.String()),
  choices: Type.Array(
    Type.Object({ choice: Type.String(), url: Type.String(), pricePence: Type.Integer(), available: Type.Integer() }),
  ),
});

export const ProductPage = Type.Object({
  total: Type.Integer(),
  products: Type.Array(ProductSummary),
  /** Hand it back as `cursor` for the next page; null on the last one. */
  nextCursor: Maybe(Type.String()),
});

export const sortWords = ['relevance', 'popular', 'price-low', 'price-high'] as const;

export const ListQuery = Type.Object({
  category: Type.Optional(Type.String({ maxLength: 200 })),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  maker: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 20 })),
  sort: Type.Optional(Type.Union(sortWords.map((word) => Type.Literal(word)))),
  cursor: Type.Optional(Type.String({ maxLength: 50, reason: 'This is a cursor that an answer gave.' })),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 24, reason: 'This is a whole number from 1 to 100.' }),
});
