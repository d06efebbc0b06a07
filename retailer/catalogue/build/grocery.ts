import { classifyAgeRestriction } from '../../../src/shop/catalogue/rules/classify-age-restriction.ts';
import { type Contents, contentsOf } from './contents.ts';
import { groceryVat, illustrativePrice } from './grocery-prices.ts';
import { iconFor } from './icons.ts';
import type { Draft } from './product.ts';
import { readLines } from './read-source.ts';
import { shelveDrink } from './shelve-drinks.ts';
import { shelveGrocery } from './shelve-grocery.ts';

interface Row {
  barcode: string;
  name: string;
  brand: string | null;
  quantity: string | null;
  department: string;
  category: string[] | null;
  abv: number | null;
  ingredients: string;
  nutrition_per_100g: Record<string, number>;
}

/** The law's figure (Licensing Act 2003 s.191), to sort the demonstration goods; the shop itself takes it from its terms. */
export const figures = { intoxicatingOverAbv: 0.5 };

const otherGrocers =
  /tesco|asda\b|sainsbury|morrison|waitrose|marks *(&|and)? *spencer|\bm ?& ?s\b|lidl|aldi\b|\bco-?op\b|co-operative|supervalu|dunnes|iceland|\bspar\b|ocado|centra\b|lochmuir|john lewis|harrods|fortnum|essential |bulk deal|test product|controller|shampoo|toothpaste|dog food|cat food|detergent|cigar|tobacco/i;
const notEnglish =
  /\b(et|aux?|avec|les?|la|du|des|sans|mit|und|ohne|con|sin|een|met|voor|och|med|og|di|da|para|sabor|sirop|gout|goût|saveur|fromage blanc|musli|au lait|anneaux|leche|pach|para|uten|smak|banaan|organix banaan|bolsa|patatas|tonijn\w*|thé|huile|beurre|noir|lait|chocolat|biscuits? sec)\b|[^\x20-\x7e’é&®™èêâôûîç£°½¼ü]/i;

/** Real British groceries of Open Food Facts. Other grocers' own brands and names that are not English are left out. */
export function groceries(source: string): Draft[] {
  const rows = readLines<Row>(`${source}/grocery/products.ndjson.gz`)
    .map((row) => ({ ...row, name: groceryName(row.name) }))
    .filter(
      (row) =>
        row.name.length > 2 &&
        /[a-z]{3}/i.test(row.name) &&
        !notEnglish.test(row.name) &&
        !otherGrocers.test(`${row.name} ${row.brand ?? ''}`),
    );
  const best = new Map<string, Row>();
  for (const row of rows) {
    const key = row.name.toLowerCase().replace(/[^a-z0-9]/g, '');
    const held = best.get(key);
    if (!held || known(held) < known(row)) best.set(key, row);
  }
  return [...best.values()].flatMap(draft);
}

/** How much a record says: of two with one name, the fuller is kept. */
const known = (row: Row): number =>
  Number(row.abv !== null) * 4 + Number(row.quantity !== null) * 2 + Number(row.ingredients.length > 20);

/** Entities decoded; names all in capitals or all in small letters get one capital. */
function groceryName(raw: string): string {
  const name = raw
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/&#0?39;/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[\s,.;:-]+$/, '')
    .trim();
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name.charAt(0).toUpperCase() + name.slice(1);
  const lower = name.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** What kind of drink or food it is, and its shelf, or nothing when a person would have to look first. */
function place(row: Row): { category: string; drink: boolean } | undefined {
  const licensed = row.department === 'Beer, Wine & Spirits';
  const abv = row.abv ?? undefined;
  const shelf = sweetened(row, shelveGrocery({ name: row.name, department: row.department, path: row.category ?? [] }));
  const verdict = classifyAgeRestriction(
    { name: row.name, category: '', ...(abv === undefined ? {} : { abv: abv.toFixed(2) }) },
    figures,
  );
  if (verdict === 'liqueur-chocolate') return { category: 'snacks-and-confectionery/liqueur-chocolates', drink: false };
  if (verdict === 'alcohol' && (licensed || abv !== undefined || !/^(snacks|bakery|dairy|meat|chilled)/.test(shelf))) {
    return { category: shelveDrink(row.name, abv), drink: true };
  }
  if (/for cooking/i.test(row.name)) return undefined;
  if (verdict === 'unknown') return licensed ? { category: shelveDrink(row.name, abv), drink: true } : undefined;
  if (/alcohol.free|non.?alcoholic|de-?alcoholi/i.test(row.name) && licensed)
    return { category: 'beer-wine-and-spirits/low-and-no-alcohol', drink: true };
  return { category: shelf, drink: shelf.startsWith('soft-drinks') };
}

/** What no word places, and what is mostly sugar, is sweets. */
function sweetened({ nutrition_per_100g: { carbohydrate = 0, sugars = 0 } }: Row, shelf: string): string {
  return shelf.endsWith('more-from-the-cupboard') && carbohydrate > 60 && sugars > 30
    ? 'snacks-and-confectionery/sweets'
    : shelf;
}

function draft(row: Row): Draft[] {
  const placed = place(row);
  if (!placed) return [];
  const { category, drink } = placed;
  const abv = drink && row.abv !== null ? row.abv.toFixed(2) : undefined;
  const verdict = classifyAgeRestriction({ name: row.name, category, drink, ...(abv ? { abv } : {}) }, figures);
  if (verdict === 'unknown' && !drink) return [];
  const contents = contentsOf(row.quantity ?? '') ?? contentsOf(row.name) ?? bottle(category);
  const sku = `OFF-${row.barcode}`;
  return [
    {
      sku,
      site: 'larkfield',
      name: row.name,
      ...(row.brand ? { maker: row.brand } : {}),
      gtin: row.barcode,
      description: describe(row.name, row.brand, contents),
      category,
      attributes: facts(row, abv, contents),
      pricePence: illustrativePrice(sku, category),
      priceSource: 'illustrative',
      ...(contents ? { contents } : {}),
      vat: groceryVat(row.name, category),
      icon: iconFor(row.name, category),
      ...(abv ? { abv } : {}),
      ...(verdict === 'alcohol' || verdict === 'liqueur-chocolate' ? { age: verdict } : {}),
      ...(drink ? { drink: true } : {}),
      source: 'off',
    },
  ];
}

/** Wines are 75cl and spirits and liqueurs 70cl unless stated otherwise (alcohol.bottle-sizes). */
function bottle(category: string): Contents | undefined {
  if (/(?<!-and)-wine$/.test(category)) return { amount: 750, measure: 'ml' };
  return /\/(spirits|liqueurs-and-cocktails)$/.test(category) ? { amount: 700, measure: 'ml' } : undefined;
}

const size = ({ amount, measure }: Contents): string =>
  amount >= 1000 ? `${amount / 1000}${measure === 'g' ? 'kg' : ' litre'}` : `${amount}${measure}`;

function describe(name: string, brand: string | null, contents: Contents | undefined): string {
  const by = brand && !name.toLowerCase().includes(brand.toLowerCase()) ? ` by ${brand}` : '';
  return `${name}${by}${contents ? `, ${size(contents)}` : ''}. Always read the label: recipes change.`;
}

const legible = (text: string): boolean =>
  text.length > 15 &&
  text.length < 700 &&
  !/[|~^{}<>\\_=@#]|&\w+;|eau\b|sucre|huile|\bvann\b|zucker|[^\x20-\x7e’é£°½%]/i.test(text) &&
  /sugar|water|salt|milk|wheat|flour|oil|acid|fruit|100%/i.test(text);

function facts(row: Row, abv: string | undefined, contents: Contents | undefined): Record<string, string> {
  const nutrition = row.nutrition_per_100g;
  const per = (label: string, grams: number | undefined): Record<string, string> =>
    grams === undefined || grams < 0 || grams > 100
      ? {}
      : { [`${label} per 100g`]: `${Math.round(grams * 100) / 100}g` };
  return {
    ...(contents ? { Size: size(contents) } : {}),
    ...(abv ? { 'Alcohol by volume': `${Number(abv)}%` } : {}),
    ...(legible(row.ingredients) ? { Ingredients: row.ingredients } : {}),
    ...per('Fat', nutrition['fat']),
    ...per('of which saturates', nutrition['saturates']),
    ...per('Carbohydrate', nutrition['carbohydrate']),
    ...per('of which sugars', nutrition['sugars']),
    ...per('Fibre', nutrition['fibre']),
    ...per('Protein', nutrition['protein']),
    ...per('Salt', nutrition['salt']),
  };
}
