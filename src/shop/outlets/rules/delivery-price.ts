import { nothing, type Pence } from '../../../lib/money.ts';
import type { Pounds } from '../../../lib/terms.ts';

export interface DeliveryFigures {
  standardDelivery: Pounds;
  standardFreeOver: Pounds;
  namedDayDelivery: Pounds;
  collection: Pounds;
  collectionFreeOver: Pounds;
}

export interface PricedMethod {
  price: 'standardDelivery' | 'namedDayDelivery' | 'collection';
  freeOver?: 'standardFreeOver' | 'collectionFreeOver';
}

/** What a way of delivery costs for goods of this worth. From the threshold itself it is free: "£50 and over". */
export function deliveryPrice({ price, freeOver }: PricedMethod, goods: Pence, figures: DeliveryFigures): Pence {
  return freeOver && goods >= figures[freeOver].pence ? nothing : figures[price].pence;
}
