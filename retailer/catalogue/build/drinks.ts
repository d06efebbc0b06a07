import { figures } from './grocery.ts';
import { illustrativePrice } from './grocery-prices.ts';
import { iconFor } from './icons.ts';
import type { Draft } from './product.ts';
import { readCsv } from './read-source.ts';

type Row = Record<string, string>;

const words = (list: string): string =>
  [...list.matchAll(/'([^']*)'|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '').join(', ');

const wineShelves: readonly (readonly [RegExp, string])[] = [
  [/Port|Dessert/, 'fortified-wine'],
  [/Sparkling/, 'sparkling-wine'],
  [/Ros/, 'rose-wine'],
  [/White/, 'white-wine'],
  [/./, 'red-wine'],
];

/** A hundred real wines with their grapes, region and strength. */
export function wines(source: string): Draft[] {
  return readCsv(`${source}/drinks/xwines_100_wines.csv`).map((row) => {
    const at = (column: string): string => row[column] ?? '';
    const shelf = wineShelves.find(([word]) => word.test(at('Type')))?.[1] ?? 'red-wine';
    const category = `beer-wine-and-spirits/${shelf}`;
    const sku = `XW-${at('WineID')}`;
    const grapes = words(at('Grapes'));
    return {
      sku,
      site: 'larkfield',
      name: `${at('WineryName')} ${at('WineName')}`,
      maker: at('WineryName'),
      description: `A ${at('Body').toLowerCase()} ${shelf.replace('-wine', '').replace('rose', 'rosé')} wine from ${at('RegionName')}, ${at('Country')}, made from ${grapes}. Good with ${words(at('Harmonize')).toLowerCase()}.`,
      category,
      attributes: {
        Winery: at('WineryName'),
        Grapes: grapes,
        Region: at('RegionName'),
        Country: at('Country'),
        Body: at('Body'),
        Acidity: at('Acidity'),
        'Good with': words(at('Harmonize')),
        'Alcohol by volume': `${Number(at('ABV'))}%`,
        Size: '75cl',
      },
      pricePence: illustrativePrice(sku, category),
      priceSource: 'illustrative',
      contents: { amount: 750, measure: 'ml' },
      vat: 'standard',
      icon: iconFor(at('WineName'), category),
      abv: Number(at('ABV')).toFixed(2),
      ...(Number(at('ABV')) > figures.intoxicatingOverAbv ? { age: 'alcohol' as const } : {}),
      drink: true,
      source: 'x-wines',
    };
  });
}

const beerShelves: readonly (readonly [RegExp, string])[] = [
  [/cider|mead|perry/i, 'cider'],
  [/stout|porter/i, 'stout-and-porter'],
  [/lager|pils|helles|k[öo]lsch|m[äa]rzen|bock|schwarz|vienna|dunkel(?!weizen)/i, 'lager'],
  [/wheat|wit|weizen|berliner|gose/i, 'wheat-beer'],
  [/ipa|pale ale/i, 'ipa-and-pale-ale'],
  [/./, 'ale'],
];

/** Craft beers with their style and strength. One without a strength cannot be published until somebody reads the label. */
export function beers(source: string): Draft[] {
  return readCsv(`${source}/drinks/craft_beers_us.csv`)
    .filter((row) =>
      /beer|ale|lager|ipa|stout|porter|pils|wit|weizen|k[öo]lsch|altbier|saison|cider|m[äa]rzen|warmer|bock|bitter|esb|tripel|dubbel|quad|gose|mead|helles/i.test(
        row['style'] ?? '',
      ),
    )
    .map((row) => beer(row));
}

function beer(row: Row): Draft {
  const style = row['style'] ?? '';
  const shelf = beerShelves.find(([word]) => word.test(style))?.[1] ?? 'ale';
  const category = `beer-wine-and-spirits/${shelf}`;
  const sku = `CB-${row['id'] ?? ''}`;
  const abv = row['abv_percent'];
  const millilitres = Number(row['volume_ml'] || 355);
  const strong = abv === undefined || abv === '' || Number(abv) > figures.intoxicatingOverAbv;
  const brewery = row['brewery'] ?? '';
  return {
    sku,
    site: 'larkfield',
    name: beerName(brewery, row['name'] ?? ''),
    maker: brewery,
    description: `${style} brewed by ${brewery} in ${row['city'] ?? ''}, ${(row['state'] ?? '').trim()}, USA.`,
    category: strong ? category : 'beer-wine-and-spirits/low-and-no-alcohol',
    attributes: {
      Style: style,
      Brewery: brewery,
      From: `${row['city'] ?? ''}, ${(row['state'] ?? '').trim()}, USA`,
      ...(abv ? { 'Alcohol by volume': `${Number(abv)}%` } : {}),
      ...(row['ibu'] ? { 'Bitterness (IBU)': String(Number(row['ibu'])) } : {}),
      Size: `${millilitres}ml`,
    },
    pricePence: illustrativePrice(sku, category) + (millilitres > 450 ? 80 : 0),
    priceSource: 'illustrative',
    contents: { amount: millilitres, measure: 'ml' },
    vat: 'standard',
    icon: iconFor('', category),
    ...(abv ? { abv: Number(abv).toFixed(2) } : {}),
    ...(strong ? { age: 'alcohol' as const } : {}),
    drink: true,
    source: 'craft-beers',
  };
}

/** The brewery before the beer, unless the beer says it already. */
function beerName(brewery: string, name: string): string {
  const short = brewery.replace(/ (Brewing|Brewery|Beer|Brewhouse|Craft|Co\.?|Company).*$/, '');
  return (name.startsWith(short) ? name : `${short} ${name}`).replace(/ \((Current|\d{4})\)/, '').replace(/\s+/g, ' ');
}
