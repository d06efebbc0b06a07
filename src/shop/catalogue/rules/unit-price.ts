export type Measure = 'ml' | 'g' | 'each' | 'm';

export interface Contents {
  /** A decimal with three places at most. */
  amount: string;
  measure: Measure;
}

export interface UnitPrice {
  /** In tenths of a penny, because a sheet of paper costs less than a penny. */
  tenths: number;
  /** What it is the price of: `100 ml`, `kg`, `75 cl`. */
  per: string;
}

/** How many of the measure a price is given for: small packs by 100, wine by the bottle, the rest by the one. */
function unitOf({ amount, measure }: Contents, wine: boolean): { size: bigint; per: string } {
  switch (measure) {
    case 'ml':
      if (wine) return { size: 750n, per: '75 cl' };
      return Number(amount) >= 2_000 ? { size: 1_000n, per: 'litre' } : { size: 100n, per: '100 ml' };
    case 'g':
      return Number(amount) >= 1_000 ? { size: 1_000n, per: 'kg' } : { size: 100n, per: '100 g' };
    case 'each':
      return { size: 1n, per: 'each' };
    case 'm':
      return { size: 1n, per: 'metre' };
  }
}

/**
 * What the contents cost for a unit, rounded half up to a tenth of a penny (price.vat-inclusive).
 *
 * Nothing where it would only repeat the price: a single thing, or a bottle of wine of the usual size.
 */
export function unitPrice(pricePence: number, contents: Contents | undefined, wine: boolean): UnitPrice | undefined {
  if (!contents) return undefined;
  const { size, per } = unitOf(contents, wine);
  const thousandths = BigInt(Math.round(Number(contents.amount) * 1_000));
  if (thousandths <= 0n || thousandths === size * 1_000n) return undefined;
  const exact = BigInt(pricePence) * 10n * size * 1_000n;
  return { tenths: Number((2n * exact + thousandths) / (2n * thousandths)), per };
}

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/**
 * `8.3p per 100 ml`, `£2.40 per kg`, `12p each`.
 *
 * Below a pound to a tenth of a penny, above it to the penny, as the Price Marking Order 2004 rounds.
 */
export function unitPriceInWords({ tenths, per }: UnitPrice): string {
  const amount = tenths < 1_000 ? `${tenths / 10}p` : pounds.format(Math.round(tenths / 10) / 100);
  return per === 'each' ? `${amount} each` : `${amount} per ${per}`;
}
