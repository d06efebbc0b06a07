/** What the Icecat record says about itself, as far as it tells the shelf. */
export interface Electronic {
  title: string;
  brand: string;
  description: string;
  attributes: Record<string, unknown>;
}

/** A pattern for the title, or a question about the whole record. */
export type Test = RegExp | ((item: Electronic) => boolean);

export const has =
  (...names: string[]) =>
  ({ attributes }: Electronic): boolean =>
    names.every((name) => name in attributes);
export const maker =
  (names: RegExp, but?: RegExp) =>
  ({ brand, title }: Electronic): boolean =>
    names.test(brand) && !but?.test(title);
export const toner =
  (colours: RegExp) =>
  (item: Electronic): boolean => {
    const tone = `${item.title} ${String(item.attributes['printing_colours'] ?? '')}`.toLowerCase();
    const laser = /laser|led/i.test(String(item.attributes['print_technology']));
    const cartridge = isToner.test(item.title) || (laser && isOriginal.test(item.title));
    return cartridge && colours.test(tone.replace(/equivalent.*|colou?r laserjet/g, ''));
  };
export const isOriginal = /original (black|cyan|magenta|yellow|grey|gray)|original.*1 pc\(s\)/i;
const isToner = /toner|\btk-\d|c-exv|developer|laser.*print cartridge|(laserjet|phaser).*cartridge/i;

/** A shelf, and the tests of which one is enough. */
export type Shelf = readonly [string, ...Test[]];
