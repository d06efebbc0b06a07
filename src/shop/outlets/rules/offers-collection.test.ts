import { expect, test } from 'vitest';
import { proves } from '../../../../test/proves.ts';
import { type Collected, offersCollection } from './offers-collection.ts';

proves('wr-collection.waitrose-selected', 'wr-collection.entertaining-all');

test.each<[why: string, kind: string, services: string[], what: Collected, offered: boolean]>([
  ['a selected branch hands over groceries', 'supermarket', ['grocery-collection'], 'groceries', true],
  ['another branch does not', 'supermarket', [], 'groceries', false],
  ['a new branch hands over party food at once', 'supermarket', [], 'entertaining', true],
  ['a café hands over no party food', 'cafe', [], 'entertaining', false],
  ['a petrol station is no branch', 'petrol-station', [], 'entertaining', false],
  ['a department store hands over goods', 'department-store', ['goods-collection'], 'goods', true],
  ['the airport shop does not', 'airport-shop', [], 'goods', false],
])('%s', (_, kind, services, what, offered) => {
  expect(offersCollection({ kind, services }, what)).toBe(offered);
});
