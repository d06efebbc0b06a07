import { expect, test } from 'vitest';
import { count } from '../../../lib/terms.ts';
import { contentsOf } from './contents.ts';

const figures = { wineCentilitres: count(75), spiritCentilitres: count(70) };

test.each<[why: string, category: string, stated: string | null, millilitres: string | undefined]>([
  ['a wine is a bottle of 75cl', 'beer-wine-and-spirits/red-wine', null, '750'],
  ['a spirit is a bottle of 70cl', 'beer-wine-and-spirits/spirits', null, '700'],
  ['a liqueur is too', 'beer-wine-and-spirits/liqueurs-and-cocktails', null, '700'],
  ['what is stated counts', 'beer-wine-and-spirits/red-wine', '375', '375'],
  ['of a beer nothing is assumed', 'beer-wine-and-spirits/ale', null, undefined],
])('%s', (_, category, stated, millilitres) => {
  const contents = contentsOf({ category, amount: stated, measure: stated ? 'ml' : null }, figures);
  expect(contents?.amount).toBe(millilitres);
});
