import { invariant } from './invariant.ts';

/** A whole number of pence. Money is never a fraction and never a bare number. */
export type Pence = number & { readonly unit: 'pence' };

/** A share of a whole, in whole hundredths of a percent: 2,000 is 20 %. */
export type BasisPoints = number & { readonly unit: 'basis points' };

export function pence(amount: number): Pence {
  invariant(Number.isSafeInteger(amount), `not a whole number of pence: ${amount}`);
  return amount as Pence;
}

export function basisPoints(share: number): BasisPoints {
  invariant(Number.isSafeInteger(share) && share >= 0, `not whole basis points: ${share}`);
  return share as BasisPoints;
}

export const nothing = pence(0);

export const sum = (amounts: readonly Pence[]): Pence => pence(amounts.reduce((total, amount) => total + amount, 0));

export const times = (amount: Pence, quantity: number): Pence => pence(amount * quantity);

export const minus = (amount: Pence, less: Pence): Pence => pence(amount - less);

/**
 * Shares `total` out in proportion to `weights`, to the penny.
 *
 * The pennies lost to rounding down go to the largest remainders first and, between equals, to the
 * earliest: the parts always add up to the whole, and the same input always gives the same parts.
 */
export function share(total: Pence, weights: readonly Pence[]): Pence[] {
  const whole = sum(weights);
  invariant(whole > 0, 'nothing to share in proportion to');
  invariant(total >= 0, 'a negative total is shared by its caller, as a positive one');

  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const parts = exact.map((product) => product / BigInt(whole));
  const left = BigInt(total) - parts.reduce((a, b) => a + b, 0n);

  const byRemainder = exact
    .map((product, index) => ({ index, remainder: product % BigInt(whole) }))
    .sort((a, b) => Number(b.remainder - a.remainder) || a.index - b.index);
  for (const { index } of byRemainder.slice(0, Number(left))) {
    parts[index] = (parts[index] ?? 0n) + 1n;
  }

  return parts.map((part) => pence(Number(part)));
}

/**
 * The VAT that is inside a price which includes it: gross × rate ÷ (100 % + rate), rounded half up to the penny.
 *
 * HMRC's VAT Notice 700 section 17.5 lets a retailer round the VAT on each line to the nearest penny.
 */
export function vatInside(gross: Pence, rate: BasisPoints): Pence {
  invariant(gross >= 0, 'VAT is taken out of a price that is not negative');
  const divisor = 10_000n + BigInt(rate);
  return pence(Number((2n * BigInt(gross) * BigInt(rate) + divisor) / (2n * divisor)));
}

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** £1,234.50 */
export const inPounds = (amount: Pence): string => pounds.format(amount / 100);
