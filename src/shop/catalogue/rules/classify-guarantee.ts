export type Guarantee = 'tv' | 'lighting' | 'none-lighting' | 'battery-toy' | 'electrical' | 'manufacturer';

export interface GuaranteeFacts {
  name: string;
  /** The slug path of its category. */
  category: string;
  /** It needs electric current, from a socket, a battery or the sun. */
  electrical: boolean;
}

/**
 * Which guarantee a product is sold with; the years belong to the terms.
 *
 * Every television counts (guarantee.tv-5-years) and no monitor does. Lighting has its own guarantee
 * (guarantee.lighting-2-years) except Christmas, solar and nursery lights (guarantee.excl-lighting-kinds): a light that is in
 * both is excluded. Toys that run on batteries are electrical and still get no second year (guarantee.excl-battery-toys).
 * Light bulbs are consumables (guarantee.excl-consumables) and have their maker's word only.
 * All other electrical and technology products do (guarantee.electrical-second-year).
 */
export function classifyGuarantee({ name, category, electrical }: GuaranteeFacts): Guarantee {
  if (!electrical || category.endsWith('/light-bulbs')) return 'manufacturer';
  const words = `${category.replaceAll('-', ' ')} ${name}`.toLowerCase();
  if (isToy(category)) return 'battery-toy';
  if (/(^|\/)(televisions|tvs)(\/|$)/.test(category)) return 'tv';
  if (isLighting(category)) return excludedLight.test(words) ? 'none-lighting' : 'lighting';
  return 'electrical';
}

const excludedLight = /\b(christmas|xmas|solar|nursery|night ?lights?|baby)\b/;

const isToy = (category: string): boolean =>
  /\b(toys|dolls|games)\b/.test(category) && !/\/(baby|nursery)$/.test(category);

/** The lamp of a projector is a part of it and no light of its own. */
const isLighting = (category: string): boolean =>
  /(^|[/-])(lighting|lights|(?<!projector-)lamps)([/-]|$)/.test(category);
