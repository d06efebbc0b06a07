import { expect, test } from 'vitest';
import { proves } from '../../../../test/proves.ts';
import { days } from '../../../lib/terms.ts';
import { collectBy } from './collect-by.ts';

proves('order.acceptance-click-collect');

test('ready on a Monday, to be collected until the Monday after', () => {
  expect(collectBy(Temporal.PlainDate.from('2026-03-02'), days(7))).toEqual(Temporal.PlainDate.from('2026-03-09'));
});

test('a leap day counts as a day', () => {
  expect(collectBy(Temporal.PlainDate.from('2028-02-25'), days(7))).toEqual(Temporal.PlainDate.from('2028-03-03'));
});
