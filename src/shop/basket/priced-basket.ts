import type { Read } from '../../lib/db.ts';
import { listRows } from './db/priced.ts';
import { type PricedBasket, type Pricing, priceBasket } from './rules/price-basket.ts';

/** What is in a basket and what it comes to at this moment, with all that changed since each line went in. */
export async function pricedBasket(read: Read, basketId: string, pricing: Pricing): Promise<PricedBasket> {
  return priceBasket(await listRows(read, basketId), pricing);
}
