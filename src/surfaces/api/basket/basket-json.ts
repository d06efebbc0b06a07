import { Type } from 'typebox';
import { lineId, type PricedBasket } from '../../../shop/basket/index.ts';

const Pence = Type.Integer();

export const Change = Type.Object({
  what: Type.Union([Type.Literal('price'), Type.Literal('stock'), Type.Literal('description'), Type.Literal('gone')]),
  wasPence: Type.Optional(Pence),
  nowPence: Type.Optional(Pence),
  available: Type.Optional(Type.Integer()),
});

export const Line = Type.Object({
  id: Type.String({ description: 'Names the line in addresses: the product, and what is to be put on it.' }),
  productId: Type.String(),
  sku: Type.String(),
  name: Type.String(),
  personalisation: Type.Union([Type.String(), Type.Null()]),
  quantity: Type.Integer(),
  unitPence: Pence,
  totalPence: Pence,
  vatPence: Pence,
  available: Type.Integer(),
  age: Type.String(),
  specialConditions: Type.Array(Type.String()),
  changes: Type.Array(Change, { description: 'What is different from the moment it went in.' }),
});

export const Basket = Type.Object({
  units: Type.Integer(),
  lines: Type.Array(Line),
  goodsPence: Pence,
  deliveryPence: Pence,
  vatPence: Type.Integer({ description: 'All VAT inside the total.' }),
  totalPence: Pence,
});

export const basketJson = ({ lines, ...totals }: PricedBasket) => ({
  ...totals,
  lines: lines.map((line) => ({
    id: lineId(line),
    productId: line.productId,
    sku: line.sku,
    name: line.name,
    personalisation: line.personalisation || null,
    quantity: line.quantity,
    unitPence: line.pricePence,
    totalPence: line.totalPence,
    vatPence: line.vatPence,
    available: Math.max(0, line.available),
    age: line.age,
    specialConditions: line.specialConditions,
    changes: line.changes,
  })),
});
