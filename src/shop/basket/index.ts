/** What the rest of the shop may ask of baskets. Anything not named here is nobody else's business. */
export { addLine, type Outcome as AddOutcome, type Wish } from './add-line.ts';
export { changeLine, removeLine } from './change-line.ts';
export { closeBasket, countUnits, type Found, findBasket, isOwner } from './db/baskets.ts';
export { basketExpiry } from './expire-basket.ts';
export { type LineKey, lineId, readLineId } from './line-id.ts';
export { mergeBaskets } from './merge-baskets.ts';
export { pricedBasket } from './priced-basket.ts';
export {
  type Change,
  deliveryVat,
  type PricedBasket,
  type PricedLine,
  type Pricing,
  priceBasket,
  type VatRates,
} from './rules/price-basket.ts';
export { type BasketFigures, basketFigures, basketTerms } from './terms.ts';
export { keptBy, newBasketKey, type Whose } from './whose.ts';
