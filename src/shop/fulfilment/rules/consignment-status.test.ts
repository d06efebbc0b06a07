import { expect, test } from 'vitest';
import { before, next } from './consignment-status.ts';

test('the whole life of a consignment', () => {
  const picture = Object.entries(next).map(([from, to]) => `${from} → ${to.join(' | ') || 'the end'}`);
  expect(picture).toEqual([
    'to-pick → charging | stopped',
    'charging → despatched | ready | to-pick | stopped',
    'despatched → the end',
    'ready → collected | stopped',
    'collected → the end',
    'stopped → the end',
  ]);
});

test('only what is being charged can leave, and only what is ready can be collected', () => {
  expect(before('despatched')).toEqual(['charging']);
  expect(before('collected')).toEqual(['ready']);
});
