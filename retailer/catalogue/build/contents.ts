import type { Measure } from './product.ts';

export interface Contents {
  amount: number;
  measure: Measure;
}

const factors: Record<string, readonly [number, 'g' | 'ml']> = {
  kg: [1000, 'g'],
  g: [1, 'g'],
  gr: [1, 'g'],
  oz: [28.35, 'g'],
  ml: [1, 'ml'],
  cl: [10, 'ml'],
  l: [1000, 'ml'],
  lt: [1000, 'ml'],
  ltr: [1000, 'ml'],
  litre: [1000, 'ml'],
  litres: [1000, 'ml'],
  liter: [1000, 'ml'],
  pint: [568, 'ml'],
  pints: [568, 'ml'],
};

/**
 * What is in the pack, for the unit price, as it is printed on it: "4 x 125 g", "1.5 Litres", "4 pints, 2.272 l".
 *
 * The last measure counts, because labels put the metric one last. Nothing is returned for what no pack could be: under 5
 * and over 25,000 grams or millilitres.
 */
export function contentsOf(printed: string): Contents | undefined {
  const found = [
    ...printed.matchAll(/(?:(\d{1,2}) ?[x×] ?)?(\d+(?:[.,]\d+)?) ?(kg|gr?|oz|ml|cl|litres?|liter|ltr?|l|pints?)\b/gi),
  ].at(-1);
  const factor = factors[found?.[3]?.toLowerCase() ?? ''];
  if (!found || !factor) return undefined;
  const amount = Math.round(Number(found[1] ?? 1) * Number((found[2] ?? '').replace(',', '.')) * factor[0]);
  return amount >= 5 && amount <= 25_000 ? { amount, measure: factor[1] } : undefined;
}
