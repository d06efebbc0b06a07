import { colourOf, giftName, materialOf, notForSale, piecesOf } from './gift-names.ts';
import { iconFor } from './icons.ts';
import type { Draft } from './product.ts';
import { readCsv } from './read-source.ts';
import { shelveGift } from './shelve-gifts.ts';

interface Listed {
  code: string;
  shouted: string;
  pence: number;
  invoices: number;
}

/** A code of five digits, with letters for the choices of one thing. Everything else on the list is not merchandise. */
const merchandise = /^\d{5}[A-Z]{0,2}$/;

/** The gift and homeware list of a real British shop, at the median price it really asked. */
export function gifts(source: string): Draft[] {
  const listed = readCsv(`${source}/public/transactions/products.csv`).map((row) => ({
    code: row['stock_code']?.toUpperCase() ?? '',
    shouted: row['description'] ?? '',
    pence: Math.round(Number(row['median_unit_price_gbp']) * 100),
    invoices: Number(row['invoices']),
  }));
  const sold = onePerCode(
    listed.filter(({ code, shouted, pence }) => merchandise.test(code) && pence > 0 && isGoods(shouted)),
  );
  const families = familiesOf(sold);
  return sold.map((item) => draft(item, families.get(item.code.slice(0, 5)) ?? []));
}

const isGoods = (shouted: string): boolean =>
  shouted.length > 5 && shouted === shouted.toUpperCase() && !notForSale.test(shouted);

/** The list repeats a code in small letters; the line that sold more often has the better name. */
function onePerCode(listed: Listed[]): Listed[] {
  const best = new Map<string, Listed>();
  for (const item of listed) if ((best.get(item.code)?.invoices ?? -1) < item.invoices) best.set(item.code, item);
  return [...best.values()];
}

/** Codes that differ in their letters alone are choices of one thing, if their names share a word too. */
function familiesOf(sold: Listed[]): Map<string, Listed[]> {
  const groups = Map.groupBy(
    sold.filter(({ code }) => code.length > 5),
    ({ code }) => code.slice(0, 5),
  );
  return new Map(
    [...groups].filter(([, members]) => members.length > 1 && members.length <= 30 && sharedWords(members).length >= 1),
  );
}

const wordsOf = (shouted: string): string[] =>
  giftName(shouted)
    .toLowerCase()
    .match(/[a-z0-9']+/g) ?? [];

const sharedWords = (members: Listed[]): string[] =>
  wordsOf(members[0]?.shouted ?? '').filter(
    (word) => word.length > 2 && members.every((member) => wordsOf(member.shouted).includes(word)),
  );

/** What sets this member apart from its family: the words that the others do not all have. */
function choiceOf(item: Listed, members: Listed[]): string | undefined {
  const shared = sharedWords(members);
  const name = giftName(item.shouted);
  const own = wordsOf(item.shouted).filter(
    (word) => !shared.includes(word) && !/^(with|and|of|the|in|on|set|pack|\d+)$/.test(word),
  );
  const words = own.length > 0 && own.length <= 4 ? own.join(' ') : (colourOf(name) ?? own.slice(0, 4).join(' '));
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : undefined;
}

function draft(item: Listed, family: Listed[]): Draft {
  const name = giftName(item.shouted);
  const category = shelveGift(name);
  const colour = colourOf(name);
  const material = materialOf(name);
  const pieces = piecesOf(name);
  const choice = family.length > 0 ? choiceOf(item, family) : undefined;
  const electrical =
    category.includes('lighting') &&
    /\bled\b|lights?\b|lamp\b/i.test(name) &&
    !/lampshade|candle|tealight|oil lamp|holder/i.test(name);
  return {
    sku: item.code,
    site: 'hollis',
    name,
    description: describe(name, category, { colour, material, pieces }),
    category,
    attributes: {
      ...(colour ? { Colour: colour } : {}),
      ...(material ? { Material: material } : {}),
      ...(pieces ? { Pieces: String(pieces) } : {}),
    },
    pricePence: item.pence,
    priceSource: 'real',
    ...(pieces ? { contents: { amount: pieces, measure: 'each' } } : {}),
    vat: /child's apron|baby.*(sock|bodysuit)|children's (hat|sock|glove|slipper)/i.test(name) ? 'zero' : 'standard',
    icon: iconFor(name, category),
    ...(electrical ? { electrical: true } : {}),
    ...(category.endsWith('/earrings') ? { hygieneSealed: true } : {}),
    ...(choice ? { family: `uci-${item.code.slice(0, 5)}`, choice } : {}),
    source: 'uci',
  };
}

const ranges: Record<string, string> = {
  'christmas-and-celebrations': 'celebrations',
  'fashion-and-beauty': 'fashion and accessories',
  'gifts-and-stationery': 'gifts and stationery',
  'home-and-garden': 'home and garden',
  'kitchen-and-dining': 'kitchen and dining',
  'toys-and-baby': 'toys and nursery',
};

/** Says only what the name says: the source has no other words about the thing. */
function describe(
  name: string,
  category: string,
  facts: { colour?: string | undefined; material?: string | undefined; pieces?: number | undefined },
): string {
  const range = ranges[category.split('/')[0] ?? ''] ?? 'gift';
  const parts = [`${name}, from our ${range} range.`];
  if (facts.pieces) parts.push(`There are ${facts.pieces} in each.`);
  if (facts.colour && facts.material)
    parts.push(`Colour: ${facts.colour.toLowerCase()}. Material: ${facts.material.toLowerCase()}.`);
  else if (facts.colour) parts.push(`Colour: ${facts.colour.toLowerCase()}.`);
  else if (facts.material) parts.push(`Material: ${facts.material.toLowerCase()}.`);
  return parts.join(' ');
}
