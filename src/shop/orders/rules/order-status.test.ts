import { expect, test } from 'vitest';
import type { LineStatus } from './line-status.ts';
import { orderStatus } from './order-status.ts';

test.each<[lines: LineStatus[], status: string]>([
  [['placed', 'placed'], 'placed'],
  [['placed', 'cancelled'], 'placed'],
  [['placed', 'accepted'], 'part-accepted'],
  [['accepted', 'not-accepted', 'cancelled'], 'accepted'],
  [['uncollected', 'cancelled'], 'uncollected'],
  [['not-accepted', 'cancelled'], 'not-accepted'],
  [['cancelled', 'cancelled'], 'cancelled'],
])('an order with lines %j is %s', (lines, status) => {
  expect(orderStatus(lines)).toBe(status);
});
