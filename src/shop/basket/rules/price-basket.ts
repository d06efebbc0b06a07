import { type BasisPoints, nothing, type Pence, share, sum, times, vatInside } from '../../../lib/money.ts';

export type Vat = 'standard' | 'reduced' | 'zero';
export type VatRates = Readonly<Record<Vat, BasisPoints>>;

/** A line of a basket with what is true of its product now. */
export interface BasketRow {
  productId: string;
  personalisation: string;
  quantity: number;
  /** The price and the revision of the description when the line went in. */
  seenPence: Pence;
  seenRevision: number;
  sku: string;
  slug: string;
  name: string;
  maker: string | null;
  icon: string;
  tint: number;
  pricePence: Pence;
  revision: number;
  abv: string | null;
  contentsAmount: string | null;
  contentsMeasure: string | null;
  vat: Vat;
  age: 'none' | 'alcohol' | 'liqueur-chocolate' | 'unknown';
  perishable: boolean;
  madeToMeasure: boolean;
  personalisable: boolean;
  hygieneSealed: boolean;
  mediaSealed: boolean;
  route: 'warehouse' | 'supplier-direct' | 'e-delivery';
  supplier: string | null;
  specialConditions: string[];
  published: boolean;
  place: string;
  available: number;
}

/** What is different from the moment the line went in. */
export type Change =
  | { what: 'price'; wasPence: Pence; nowPence: Pence }
  | { what: 'stock'; available: number }
  | { what: 'description' }
  | { what: 'gone' };

export interface PricedLine extends BasketRow {
  totalPence: Pence;
  vatBasisPoints: BasisPoints;
  vatPence: Pence;
  changes: Change[];
}

export interface PricedBasket {
  lines: PricedLine[];
  units: number;
  goodsPence: Pence;
  deliveryPence: Pence;
  /** All VAT that is inside the total: of the goods and of their delivery. */
  vatPence: Pence;
  totalPence: Pence;
}

export interface Pricing {
  /** What delivery costs for goods of this worth. */
  deliveryOf(goods: Pence): Pence;
  rates: VatRates;
  /** What this shopper's own checkout holds of each product: it is spoken for, but for them. */
  held?: ReadonlyMap<string, number>;
}

/**
 * What a basket comes to. A line whose product is no longer for sale is shown and costs nothing, and what comes by
 * email costs nothing to deliver.
 *
 * VAT is taken out of each line by its own rate. Delivery has the rates of what is delivered, in proportion to its
 * worth (VAT Notice 700/24, section 3: delivery is part of the supply of the goods).
 */
export function priceBasket(rows: readonly BasketRow[], { deliveryOf, rates, held }: Pricing): PricedBasket {
  const lines = rows.map((row) =>
    priceLine({ ...row, available: row.available + (held?.get(row.productId) ?? 0) }, rates),
  );
  const goodsPence = sum(lines.map(({ totalPence }) => totalPence));
  const delivered = lines.some(({ route, published }) => published && route !== 'e-delivery');
  const deliveryPence = goodsPence > 0 && delivered ? deliveryOf(goodsPence) : nothing;
  return {
    lines,
    units: lines.reduce((all, { quantity, published }) => all + (published ? quantity : 0), 0),
    goodsPence,
    deliveryPence,
    vatPence: sum([...lines.map(({ vatPence }) => vatPence), deliveryVat(deliveryPence, lines)]),
    totalPence: sum([goodsPence, deliveryPence]),
  };
}

/** The VAT inside each line's part of what delivery costs. */
export function deliveryVat(
  delivery: Pence,
  lines: readonly Pick<PricedLine, 'totalPence' | 'vatBasisPoints'>[],
): Pence {
  if (lines.every(({ totalPence }) => totalPence === 0)) return nothing;
  const parts = share(
    delivery,
    lines.map(({ totalPence }) => totalPence),
  );
  return sum(lines.map(({ vatBasisPoints }, index) => vatInside(parts[index] ?? nothing, vatBasisPoints)));
}

function priceLine(row: BasketRow, rates: VatRates): PricedLine {
  const totalPence = row.published ? times(row.pricePence, row.quantity) : nothing;
  const vatBasisPoints = rates[row.vat];
  return {
    ...row,
    totalPence,
    vatBasisPoints,
    vatPence: vatInside(totalPence, vatBasisPoints),
    changes: changesOf(row),
  };
}

/** A line that is gone has no other change: nobody needs to know what it would cost. */
function changesOf(row: BasketRow): Change[] {
  if (!row.published) return [{ what: 'gone' }];
  const changes: Change[] = [];
  if (row.pricePence !== row.seenPence) {
    changes.push({ what: 'price', wasPence: row.seenPence, nowPence: row.pricePence });
  }
  if (row.available < row.quantity) changes.push({ what: 'stock', available: row.available });
  if (row.revision !== row.seenRevision) changes.push({ what: 'description' });
  return changes;
}
