import type { ProductRow } from '../../../shop/catalogue/index.ts';

const guarantees: Readonly<Record<string, string>> = {
  tv: 'guarantee.tv-5-years',
  lighting: 'guarantee.lighting-2-years',
  electrical: 'guarantee.electrical-second-year',
};

/** By which clause its contract can be cancelled, or why it cannot. */
function cancellation(product: ProductRow): string {
  if (product.madeToMeasure || product.personalisable) return 'cancel.exempt-personalised';
  if (product.perishable) return 'cancel.exempt-perishable';
  if (product.hygieneSealed) return 'cancel.exempt-sealed-hygiene';
  if (product.mediaSealed) return 'cancel.exempt-sealed-media';
  return 'cancel.period-14-days';
}

function drink({ age, category }: ProductRow): string[] {
  if (age === 'liqueur-chocolate') return ['alcohol.liqueur-chocolates-16'];
  if (age !== 'alcohol') return [];
  const bottled = /wine|spirits\/spirits|liqueurs/.test(category);
  return [
    'alcohol.min-age-18',
    'alcohol.definition',
    ...(bottled ? ['alcohol.bottle-sizes', 'alcohol.vintage-label-closure'] : []),
  ];
}

/** The clauses that a product's page promises, the most asked for first. */
export function promisesOf(product: ProductRow): string[] {
  const guarantee = guarantees[product.guarantee ?? ''];
  return [cancellation(product), ...(guarantee ? [guarantee] : []), ...drink(product)];
}
