import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classifyAgeRestriction } from './classify-age-restriction.ts';

const figures = { intoxicatingOverAbv: 0.5 };
const expected = new Map([
  ['alcohol', 'alcohol'],
  ['not_alcohol_drink', 'none'],
  ['food_not_restricted', 'none'],
  ['liqueur_chocolate_check', 'liqueur-chocolate'],
  ['review', 'unknown'],
]);

/** Fields of a CSV line; quoted fields may hold commas, and a doubled quote is a quote. */
function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
    (match[1] ?? match[2] ?? '').replaceAll('""', '"'),
  );
}

// The cases are product names of Open Food Facts (ODbL 1.0), labelled by hand by a research helper and not by a lawyer.
const lookAlikes = readFileSync(new URL('./alcohol-look-alikes.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(fields)
  .map(([, name = '', abv = '', , label = '']) => ({ name, abv, verdict: expected.get(label) }));

test('there are 162 look-alikes, and each has a verdict', () => {
  expect(lookAlikes).toHaveLength(162);
  expect(lookAlikes.filter(({ verdict }) => verdict === undefined)).toEqual([]);
});

test.each(lookAlikes)('$name is $verdict', ({ name, abv, verdict }) => {
  const facts = { name, category: '', ...(abv === '' ? {} : { abv }) };
  expect(classifyAgeRestriction(facts, figures)).toBe(verdict);
});

test.each<[why: string, abv: string, verdict: string]>([
  ['no alcohol at all is for everybody', '0.00', 'none'],
  ['exactly half a percent is not intoxicating', '0.50', 'none'],
  ['a hundredth more is', '0.51', 'alcohol'],
])('%s', (_, abv, verdict) => {
  const facts = { name: 'Pale ale', category: 'beer-wine-and-spirits/ale', abv, drink: true };
  expect(classifyAgeRestriction(facts, figures)).toBe(verdict);
});

test('a drink on the wine shelf is alcohol even when its name says nothing and its abv is missing', () => {
  expect(
    classifyAgeRestriction({ name: 'Reserva 2019', category: 'beer-wine-and-spirits/red-wine', drink: true }, figures),
  ).toBe('alcohol');
});

test('a metal sign about gin is for everybody', () => {
  expect(
    classifyAgeRestriction({ name: 'Gin and tonic diet metal sign', category: 'home-and-garden/wall-art' }, figures),
  ).toBe('none');
});
