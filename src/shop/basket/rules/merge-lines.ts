import type { Count } from '../../../lib/terms.ts';

interface Line {
  productId: string;
  personalisation: string;
  quantity: number;
}

/**
 * Two baskets become one: what is in both is added together, up to the limit of one product and what there is.
 *
 * A line never vanishes: one of a product that has just sold out stays, so that the shopper is told of it. What the
 * shopper saw first is kept from the basket that was theirs, and so is its order; new lines follow.
 */
export function mergeLines<L extends Line>(
  kept: readonly L[],
  joining: readonly L[],
  available: ReadonlyMap<string, number>,
  mostOfOne: Count,
): L[] {
  const byLine = new Map<string, L>();
  for (const line of [...kept, ...joining]) {
    const name = `${line.productId} ${line.personalisation}`;
    const before = byLine.get(name);
    byLine.set(name, before ? { ...before, quantity: before.quantity + line.quantity } : line);
  }
  return [...byLine.values()].map((line) => {
    const most = Math.min(mostOfOne.count, available.get(line.productId) ?? 0);
    return { ...line, quantity: Math.max(1, Math.min(line.quantity, most)) };
  });
}
