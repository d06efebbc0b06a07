import { expect, test } from 'vitest';
import { next } from './payment-status.ts';

test('the whole life of a payment', () => {
  const picture = Object.entries(next).map(([from, to]) => `${from} → ${to.join(' | ') || 'the end'}`);
  expect(picture).toEqual([
    'asking → needs-authentication | authorised | declined | lapsed',
    'needs-authentication → authorised | declined | lapsed',
    'authorised → voided | lapsed',
    'declined → the end',
    'voided → the end',
    'lapsed → the end',
  ]);
});
