import { type BasisPoints, basisPoints } from '../../../lib/money.ts';
import type { Percent } from '../../../lib/terms.ts';

export type Vat = 'standard' | 'reduced' | 'zero';

/** The rate of each class of VAT, as the terms have it. */
export const vatRates = (figures: {
  vatStandard: Percent;
  vatReduced: Percent;
  vatZero: Percent;
}): Record<Vat, BasisPoints> => ({
  standard: basisPoints(figures.vatStandard.basisPoints),
  reduced: basisPoints(figures.vatReduced.basisPoints),
  zero: basisPoints(figures.vatZero.basisPoints),
});
