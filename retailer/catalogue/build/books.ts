import { iconFor } from './icons.ts';
import { type Draft, spread } from './product.ts';
import { readCsv } from './read-source.ts';

/** The most-read books of the list; the rest would fill the shelves without telling a shopper more. */
const kept = 4000;
const prices = [699, 799, 899, 899, 999, 999, 1099, 1299];

function shelve(year: number, inSeries: boolean): string {
  if (year !== 0 && year < 1946) return 'classics';
  if (inSeries) return year < 2006 ? 'series-fiction' : 'recent-series';
  if (year < 1990) return 'modern-classics';
  return year < 2006 ? 'nineties-and-noughties' : 'recent-favourites';
}

type Row = Record<string, string>;

const isEnglish = (row: Row): boolean =>
  /^(en.*|)$/.test(row['language_code'] ?? '') && /[a-z]/i.test(row['title'] ?? '');
const isPrintable = (row: Row): boolean => !/[^\x20-ɏ‘’“”–—]/.test(row['title'] ?? '');

/** Popular books in English. Books are zero-rated. */
export function books(source: string): Draft[] {
  return readCsv(`${source}/books/goodbooks_10k.csv.gz`)
    .filter((row) => isEnglish(row) && isPrintable(row))
    .slice(0, kept)
    .map(book);
}

function book(row: Row): Draft {
  const { title, series, number } = titled(row['title'] ?? '');
  const year = Math.round(Number(row['original_publication_year'] || 0));
  const authors = (row['authors'] ?? '').split(', ').slice(0, 3).join(', ');
  const category = `books-music-and-film/books/${shelve(year, series !== undefined)}`;
  const sku = `BK-${row['book_id'] ?? ''}`;
  const isbn = row['isbn13'];
  return {
    sku,
    site: 'hollis',
    name: series ? `${title} (${series} ${number})` : title,
    maker: authors,
    ...(isbn ? { gtin: isbn } : {}),
    description: `${title} by ${authors}.${published(year)}${series ? ` Number ${number} of ${series}.` : ''}`,
    category,
    attributes: {
      Author: authors,
      ...(year > 0 ? { 'First published': String(year) } : {}),
      ...(series ? { Series: `${series}, ${number}` } : {}),
      ...(isbn ? { ISBN: isbn } : {}),
    },
    pricePence: prices[spread(`price:${sku}`, prices.length)] ?? 899,
    priceSource: 'illustrative',
    vat: 'zero',
    icon: iconFor('', category),
    source: 'goodbooks',
  };
}

/** The list writes a series after the title: "Emma (Austen Novels, #4)". */
function titled(written: string): { title: string; series?: string; number?: string } {
  const [, title, series, number] = /^(.+?)(?: \((.+?),? #([\d.-]+).*\))?$/.exec(written) ?? [];
  return { title: title ?? written, ...(series && number ? { series, number } : {}) };
}

function published(year: number): string {
  if (year > 0) return ` First published in ${year}.`;
  return year < 0 ? ` First written about ${-year} BC.` : '';
}
