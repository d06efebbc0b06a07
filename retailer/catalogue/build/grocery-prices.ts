import { spread } from './product.ts';

/** Plausible British shelf prices in pence, lowest and highest, by the shelf. Open Food Facts has no prices. */
const ranges: readonly (readonly [RegExp, number, number])[] = [
  [/spirits$/, 1600, 3900],
  [/liqueurs-and-cocktails/, 700, 2000],
  [/sparkling-wine/, 850, 2800],
  [/fortified-wine/, 800, 1900],
  [/-wine$/, 650, 1700],
  [/ale$|lager$|cider$|stout|wheat-beer|ipa|low-and-no|ready-mixed/, 180, 320],
  [/liqueur-chocolates/, 350, 900],
  [/beef-lamb/, 350, 900],
  [/poultry/, 300, 700],
  [/fish-and-seafood/, 325, 850],
  [/bacon|sausages/, 225, 425],
  [/tinned-fish/, 110, 260],
  [/jerky/, 150, 300],
  [/cheese$/, 190, 450],
  [/yogurt|desserts/, 90, 300],
  [/milk$/, 115, 210],
  [/eggs/, 140, 330],
  [/butter-and-cream/, 110, 260],
  [/dips|plant-based/, 130, 325],
  [/ready-meals/, 250, 525],
  [/pizza|pies/, 200, 475],
  [/sandwiches/, 225, 425],
  [/ice-cream|frozen-food/, 200, 475],
  [/christmas-cakes/, 350, 1400],
  [/cakes|morning/, 120, 325],
  [/bread/, 95, 240],
  [/fruit$/, 90, 325],
  [/vegetables$/, 60, 225],
  [/chocolate$/, 110, 375],
  [/sweets|crisps|popcorn|biscuits|crackers/, 95, 275],
  [/cereal-and-fruit-bars/, 80, 275],
  [/cereals/, 175, 400],
  [/jam-|nut-and/, 180, 475],
  [/soup|tins/, 65, 240],
  [/sauces|cooking/, 110, 325],
  [/oils|baking|nuts/, 95, 450],
  [/pasta/, 75, 275],
  [/water$/, 60, 175],
  [/soft-drinks/, 110, 325],
  [/coffee/, 275, 700],
  [/tea$|hot-choc/, 160, 425],
  [/health/, 150, 1200],
  [/./, 100, 350],
];

/** Prices end as they do on a shelf: in 5 or 0 below £3, in 25, 50, 75 or 00 below £10, in 99 above. */
export function sensible(pence: number): number {
  if (pence < 300) return Math.max(30, Math.round(pence / 5) * 5);
  if (pence < 1000) return Math.round(pence / 25) * 25;
  return Math.round(pence / 100) * 100 - 1;
}

/** An illustrative price: the same product always gets the same one, within the range of its shelf. */
export function illustrativePrice(sku: string, shelf: string): number {
  const [, low, high] = ranges.find(([word]) => word.test(shelf)) ?? [/./, 100, 350];
  return sensible(low + ((high - low) * spread(`price:${sku}`, 1000)) / 1000);
}

/** Most food is zero-rated; what the law calls confectionery, snacks, drinks and ice cream is not (VAT Notice 701/14). */
export function groceryVat(name: string, shelf: string): 'standard' | 'zero' {
  const words = name.toLowerCase();
  if (/^(beer-wine|soft-drinks)/.test(shelf)) return /milkshakes/.test(shelf) ? 'zero' : 'standard';
  if (/crisps|popcorn|sweets|\/chocolate|liqueur-chocolates|cereal-and-fruit-bars|ice-cream|vitamins/.test(shelf))
    return 'standard';
  if (/biscuits$/.test(shelf))
    return /choc/.test(words) && !/chip|jaffa|bourbon|chunk/.test(words) ? 'standard' : 'zero';
  if (/nuts-seeds/.test(shelf))
    return /roast|salted|smoked|honey|coated/.test(words) && !/unsalted/.test(words) ? 'standard' : 'zero';
  if (/baby$/.test(shelf)) return /food|puree|porridge|milk|rice|meal/.test(words) ? 'zero' : 'standard';
  return 'zero';
}
