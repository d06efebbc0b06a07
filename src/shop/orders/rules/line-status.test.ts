import { expect, test } from 'vitest';
import { proves } from '../../../../test/proves.ts';
import { before, next } from './line-status.ts';

proves('order.acceptance-on-despatch', 'non-acceptance.notify');

test('the whole life of a line', () => {
  const picture = Object.entries(next).map(([from, to]) => `${from} → ${to.join(' | ') || 'the end'}`);
  expect(picture).toEqual([
    'placed → accepted | not-accepted | cancelled',
    'accepted → uncollected',
    'not-accepted → the end',
    'cancelled → the end',
    'uncollected → the end',
  ]);
});

test('once accepted, a line can no longer be refused: only what was placed can', () => {
  expect(before('not-accepted')).toEqual(['placed']);
  expect(before('cancelled')).toEqual(['placed']);
});
