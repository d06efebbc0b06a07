import type { Static } from 'typebox';
import type { Refusal } from '../../../lib/terms.ts';
import { type OrderPage, type Refused, refuseCohort, refuseLines } from '../../../shop/orders/index.ts';
import type { Shop } from '../../../shop.ts';
import type { RefuseFields } from './fields.ts';

export type RefusedAsAsked =
  | { done: 'refused-lines'; orders: number }
  | { done: 'refused'; refusal: Refusal }
  | { done: 'not-there' };

/**
 * The shop does not accept lines, as the form or the API names them.
 *
 * A mistake in a price is never one customer's: everybody who was sold by the same words is treated alike.
 */
export async function refuseAsAsked(
  shop: Shop,
  { page, wish, actor }: { page: OrderPage; wish: Static<typeof RefuseFields>; actor: string },
): Promise<RefusedAsAsked> {
  const { lines: numbers, because, evidence = '' } = wish;
  const now = shop.now();
  const wanted = page.lines.filter(({ number }) => numbers.includes(number));
  if (wanted.length === 0) return { done: 'not-there' };
  const one = { orderId: page.order.id, lines: numbers, because, evidence, actor };
  if (because !== 'price-error') return counted([await refuseLines(shop.db, shop.provider, one, now)]);
  const outcomes: Refused[] = [];
  for (const { productId, revision } of wanted) {
    outcomes.push(...(await refuseCohort(shop.db, shop.provider, { productId, revision, evidence, actor }, now)));
  }
  // Nobody is waiting any more: the order itself says which clause keeps it from being refused.
  if (outcomes.length === 0) outcomes.push(await refuseLines(shop.db, shop.provider, one, now));
  return counted(outcomes);
}

/** One answer out of many: how many orders it was, unless it was none. */
function counted(outcomes: readonly Refused[]): RefusedAsAsked {
  const orders = outcomes.filter(({ done }) => done === 'refused-lines').length;
  if (orders > 0) return { done: 'refused-lines', orders };
  return outcomes.find((outcome) => outcome.done === 'refused') ?? { done: 'not-there' };
}
