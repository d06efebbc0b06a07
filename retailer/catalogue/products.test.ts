import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { classifyAgeRestriction } from '../../src/shop/catalogue/rules/classify-age-restriction.ts';
import { classifyGuarantee } from '../../src/shop/catalogue/rules/classify-guarantee.ts';
import { classifyPerishable } from '../../src/shop/catalogue/rules/classify-perishable.ts';
import { classifyWeee } from '../../src/shop/catalogue/rules/classify-weee.ts';
import type { Product } from './build/product.ts';
import type { Category } from './build/tree.ts';

const here = import.meta.dirname;
const unpacked = (path: string): string => gunzipSync(readFileSync(join(here, path))).toString('utf8');
const products = readdirSync(join(here, 'products')).flatMap((file) =>
  unpacked(`products/${file}`)
    .trim()
    .split('\n')
    .map((line): Product => JSON.parse(line)),
);
const categories: Category[] = JSON.parse(readFileSync(join(here, 'categories.json'), 'utf8'));
const icons: { icons: Record<string, string> } = JSON.parse(unpacked('icons.json.gz'));
const figures = { intoxicatingOverAbv: 0.5 };
/** Every seventh product: about five thousand of every department. */
const sample = products.filter((_, index) => index % 7 === 0);
const named = (name: string): Product | undefined => products.find((product) => product.name === name);

test('no two products share a SKU', () => {
  expect(new Set(products.map(({ sku }) => sku)).size).toBe(products.length);
});

test('every product has a price, a shelf in the tree and a picture in the set', () => {
  const shelves = new Set(categories.map(({ site, slug }) => `${site} ${slug}`));
  const wrong = products.filter(
    ({ pricePence, site, category, icon }) =>
      !(Number.isInteger(pricePence) && pricePence > 0 && shelves.has(`${site} ${category}`) && icon in icons.icons),
  );
  expect(wrong).toEqual([]);
});

test('no shelf holds fewer than 3 products or more than 1,500', () => {
  const held = Map.groupBy(products, ({ category }) => category);
  expect([...held].filter(([, on]) => on.length < 3 || on.length > 1500).map(([category]) => category)).toEqual([]);
});

test('what the files say about age is what the rule says', () => {
  const differ = sample.filter(({ name, category, abv, drink, age }) => {
    const verdict = classifyAgeRestriction(
      { name, category, ...(abv ? { abv } : {}), ...(drink ? { drink } : {}) },
      figures,
    );
    return verdict === 'unknown' ? !drink || abv !== undefined : verdict !== (age ?? 'none');
  });
  expect(differ.map(({ name }) => name)).toEqual([]);
});

test('what the files say about guarantee, electrical waste and perishing is what the rules say', () => {
  const differ = sample.filter(
    ({ name, category, electrical = false, guarantee, weeeCategory, perishable = false }) => {
      const facts = { name, category, electrical };
      return (
        classifyGuarantee(facts) !== (guarantee ?? 'manufacturer') ||
        classifyWeee(facts) !== weeeCategory ||
        classifyPerishable(facts) !== perishable
      );
    },
  );
  expect(differ.map(({ name }) => name)).toEqual([]);
});

test('half a percent is for everybody, and a light beer is not', () => {
  expect(named('Larkfield low-alcohol pale ale, 0.5%')?.age).toBeUndefined();
  expect(named('Larkfield table beer, 1.2%')?.age).toBe('alcohol');
});

test('a lipstick, a kettle, a sofa and a bottle of wine are in the shop', () => {
  expect(named('Velvet lipstick, Damson')?.hygieneSealed).toBe(true);
  expect(named('Marlow kettle, cream')?.guarantee).toBe('electrical');
  expect(named('Alder three-seater sofa, sage linen')?.supplier).toBe('alder-and-oak');
  expect(named('Larkfield claret')?.age).toBe('alcohol');
});

test('every judged product of the search judgements is in the shop', () => {
  const skus = new Set(products.map(({ sku }) => sku));
  const judged = readFileSync(join(here, '../search-judgements.csv'), 'utf8').trim().split('\n').slice(1);
  expect(judged.filter((line) => !skus.has(line.split(',').at(-2) ?? ''))).toEqual([]);
});
