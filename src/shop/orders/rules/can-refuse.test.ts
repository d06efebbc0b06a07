import { expect, test } from 'vitest';
import { proves } from '../../../../test/proves.ts';
import { canRefuse, reasons } from './can-refuse.ts';

proves('non-acceptance.stock', 'non-acceptance.price-error', 'non-acceptance.notify');

const placed = { number: 1, name: 'Kettle', state: 'placed', chargingWith: null } as const;
const wrong = { because: 'price-error', evidence: 'The page said £4.99 for £499.', byStaff: true } as const;

test('there are four reasons and no fifth', () => {
  expect(reasons).toEqual(['stock', 'payment', 'price-error', 'eligibility']);
});

test('what is placed may be refused', () => {
  expect(canRefuse([placed], { because: 'stock', evidence: '', byStaff: false })).toBeUndefined();
  expect(canRefuse([placed], wrong)).toBeUndefined();
});

test('an error in the price needs a person and what was wrong', () => {
  expect(canRefuse([placed], { ...wrong, evidence: 'wrong    ' })?.clause).toBe('non-acceptance.price-error');
  expect(canRefuse([placed], { ...wrong, byStaff: false })?.clause).toBe('non-acceptance.price-error');
});

test('what was accepted cannot be refused any more, and neither can what is leaving', () => {
  expect(canRefuse([{ ...placed, state: 'accepted' }], wrong)?.clause).toBe('non-acceptance.notify');
  expect(canRefuse([{ ...placed, chargingWith: 'parcel' }], wrong)?.clause).toBe('non-acceptance.notify');
});
