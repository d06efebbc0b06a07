import { readableAttributes } from './electronics-attributes.ts';
import { iconFor } from './icons.ts';
import type { Draft } from './product.ts';
import { readLines } from './read-source.ts';
import { shelveElectronics } from './shelve-electronics.ts';

interface IcecatRow {
  id: string;
  title: string;
  model: string | null;
  brand: string;
  description: string | null;
  price_usd_cents: number | null;
  ean: string[] | null;
  attributes: Record<string, unknown>;
}

/** The pounds a British shop asks where an American one asks a dollar: 0.79 for the money and 1.2 for the VAT. */
const poundsPerDollarWithVat = 0.79 * 1.2;

/** A dollar price as a British shelf price: converted, VAT added, and ended on 99p, or on whole pounds from £200 up. */
export function shelfPrice(usdCents: number): number {
  const pence = usdCents * poundsPerDollarWithVat;
  if (pence >= 20_000) return Math.round(pence / 100) * 100;
  if (pence >= 300) return Math.max(299, Math.round(pence / 100) * 100 - 1);
  return Math.max(49, Math.round(pence / 10) * 10 - 1);
}

/** Shelves whose goods need no current. What is left of the electronics departments is electrical. */
const passive =
  /laptop-bags|computing\/locks|privacy-filters|cleaning-and-stands|optical-discs|tapes|\/software|support-plans|cases$|racks-and-cabinets|network-fittings|black-toner|colour-toner|printing-and-office\/(ink|labels|paper|photo-paper|ribbons|stationery|drums)|brackets|projector-screens|camera-lenses|dolls|puzzles|arts-and-crafts|toys-and-baby\/baby|computing\/batteries/;
const passiveName =
  /\b(stand|holder|bag|case|pouch|sleeve|cover|mouse (pad|mat)|strap|mounting kit|screws?|calculator case|dust bag|filter|wipes|paper|puzzle|tripod|pencil|cable tie|grater|pan|knife|wall ?plate|spray)\b/i;
const batteryToy =
  /interactive|electronic|remote.?control|radio.?control|\brc\b|robot|light|sound|talking|musical|battery/i;

function isElectrical(category: string, title: string): boolean {
  if (/^toys/.test(category)) return batteryToy.test(title);
  return (
    !passive.test(category) && !(passiveName.test(title) && !/charger|power|usb|laptop|notebook \w+ .*cm/i.test(title))
  );
}

const plain = (text: string): string =>
  text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Icecat's electronics, office goods and toys. Title, model, brand and description stay as they were rated. */
export function electronics(source: string): Draft[] {
  return readLines<IcecatRow>(`${source}/public/search/products.ndjson.gz`).map((row) => {
    const item = { title: row.title, brand: row.brand, description: row.description ?? '', attributes: row.attributes };
    const category = shelveElectronics(item);
    const cents = row.price_usd_cents ?? 0;
    const gtin = row.ean?.[0];
    const contents = packOf(category, row.title);
    return {
      sku: `IC-${row.id}`,
      site: 'hollis',
      name: plain(row.title),
      maker: row.brand,
      ...(row.model ? { model: row.model } : {}),
      ...(gtin ? { gtin } : {}),
      description: plain(row.description ?? ''),
      category,
      attributes: readableAttributes(row.attributes),
      pricePence: cents > 0 ? shelfPrice(cents) : 1999,
      priceSource: cents > 0 ? 'real' : 'illustrative',
      ...(contents ? { contents } : {}),
      vat: 'standard',
      icon: iconFor(row.title, category),
      ...(isElectrical(category, row.title) ? { electrical: true } : {}),
      ...(/\/(software|gaming)$/.test(category) && /software|windows|office|game\b|edition/i.test(row.title)
        ? { mediaSealed: true }
        : {}),
      ...(/in-ear|earhook|earphone|sonicare.*head|shaver head/i.test(row.title) ? { hygieneSealed: true } : {}),
      source: 'icecat',
    };
  });
}

/** How many there are in the pack, for the unit price; only where the title says so. */
function packOf(category: string, title: string): { amount: number; measure: 'each' } | undefined {
  if (!/^printing-and-office\/(labels|paper|photo-paper|stationery)|batteries|discs/.test(category)) return undefined;
  const count = /(\d{1,5}) ?(pcs|pc\(s\)|sheets)/i.exec(title)?.[1];
  return count && Number(count) > 1 ? { amount: Number(count), measure: 'each' } : undefined;
}
