import type { Count } from '../../../lib/terms.ts';
import type { Contents, Measure } from './unit-price.ts';

export interface ContentsFacts {
  category: string;
  /** What was entered, when something was. */
  amount: string | null;
  measure: Measure | null;
}

export const isWine = (category: string): boolean => /(^|[/-])wine$/.test(category);
const isSpirit = (category: string): boolean => /\/(spirits|liqueurs-and-cocktails)$/.test(category);

/** What is in it; a wine or a spirit of which nothing is said is a bottle of the usual size (alcohol.bottle-sizes). */
export function contentsOf(
  { category, amount, measure }: ContentsFacts,
  figures: { wineCentilitres: Count; spiritCentilitres: Count },
): Contents | undefined {
  if (amount !== null && measure !== null) return { amount, measure };
  if (isWine(category)) return { amount: String(figures.wineCentilitres.count * 10), measure: 'ml' };
  if (isSpirit(category)) return { amount: String(figures.spiritCentilitres.count * 10), measure: 'ml' };
  return undefined;
}
