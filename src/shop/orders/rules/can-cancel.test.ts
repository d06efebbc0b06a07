import { expect, test } from 'vitest';
import { proves } from '../../../../test/proves.ts';
import { canCancel } from './can-cancel.ts';
import type { LineStatus } from './line-status.ts';

proves('order.cancel-before-acceptance', 'order.acceptance-on-despatch');

const kettle = { number: 1, name: 'Kettle', chargingWith: null };

test.each<[state: LineStatus, chargingWith: string | null, clause: string | undefined]>([
  ['placed', null, undefined],
  ['placed', 'a consignment', 'order.cancel-before-acceptance'],
  ['accepted', null, 'order.acceptance-on-despatch'],
  ['cancelled', null, 'order.cancel-before-acceptance'],
  ['not-accepted', null, 'order.cancel-before-acceptance'],
  ['uncollected', null, 'order.cancel-before-acceptance'],
])('a line that is %s (charging with %s) is refused by %s', (state, chargingWith, clause) => {
  expect(canCancel([{ ...kettle, state, chargingWith }])?.clause).toBe(clause);
});

test('one line that cannot be cancelled keeps the others', () => {
  const lines = [
    { ...kettle, state: 'placed' as const },
    { ...kettle, number: 2, name: 'Sofa', state: 'accepted' as const },
  ];
  expect(canCancel(lines)).toEqual({ clause: 'order.acceptance-on-despatch', facts: { name: 'Sofa' } });
});
