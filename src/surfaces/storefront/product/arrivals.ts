import { inPounds, pence } from '../../../lib/money.ts';
import { inWords } from '../../../lib/time.ts';
import type { ProductRow } from '../../../shop/catalogue/index.ts';
import {
  type DeliveryMethod,
  deliveryPrice,
  deliveryPromise,
  type outletsTerms,
  type Site,
  supplierById,
} from '../../../shop/outlets/index.ts';

export interface Arrival {
  /** How it reaches the shopper, and what that costs. */
  name: string;
  price: string;
  /** When. */
  words: string;
}

type Figures = typeof outletsTerms.figures;

/** What a supplier sends is not handed over in a shop, and is not sent to the day. */
const serves = ({ kind, choosesDay }: DeliveryMethod, { route }: ProductRow): boolean =>
  route === 'warehouse' || (kind === 'delivery' && !choosesDay);

function whenOf(method: DeliveryMethod, product: ProductRow, now: Temporal.Instant, figures: Figures): string {
  const { earliest, latest } = deliveryPromise(method, { now, supplier: product.supplier }, figures);
  if (method.kind === 'collection') return `Ready in a shop near you from ${inWords(earliest)}`;
  if (method.choosesDay) return `On the day you choose, from ${inWords(earliest)}`;
  return `By ${inWords(latest)}`;
}

function priceOf(method: DeliveryMethod, product: ProductRow, figures: Figures): string {
  const price = deliveryPrice(method, product.pricePence, figures);
  if (price === 0) return 'Free';
  const { freeOver } = method;
  return freeOver ? `${inPounds(price)}, or free from ${figures[freeOver]}` : inPounds(pence(price));
}

/** How and when a product arrives that is ordered now, for an address on the mainland. */
export function arrivalsOf(site: Site, product: ProductRow, now: Temporal.Instant, figures: Figures): Arrival[] {
  if (product.route === 'e-delivery') return [{ name: 'By email', price: 'Free', words: 'Within the hour' }];
  return site.deliveryMethods
    .filter((method) => serves(method, product))
    .map((method) => ({
      name: product.supplier ? `Sent by ${supplierById(product.supplier).name}` : method.name,
      price: priceOf(method, product, figures),
      words: whenOf(method, product, now, figures),
    }));
}
