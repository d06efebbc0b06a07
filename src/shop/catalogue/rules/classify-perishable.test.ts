import { expect, test } from 'vitest';
import { classifyPerishable } from './classify-perishable.ts';

test.each<[why: string, name: string, category: string, perishable: boolean]>([
  ['strawberries spoil', 'British strawberries', 'fruit-and-vegetables/fresh-fruit', true],
  ['dried apricots keep', 'Dried apricots', 'fruit-and-vegetables/fresh-fruit', false],
  ['milk spoils', 'Semi-skimmed milk', 'dairy-and-chilled/milk', true],
  ['long-life milk keeps', 'UHT whole milk', 'dairy-and-chilled/milk', false],
  ['cut flowers spoil', 'Two dozen tulips', 'gifts-and-stationery/flowers', true],
  ['artificial flowers keep', 'Artificial rose', 'gifts-and-stationery/flowers', false],
  ['frozen peas cannot come back', 'Garden peas', 'frozen/vegetables', true],
  ['a hamper of cheese spoils', 'The cheese hamper', 'gifts-and-stationery/hampers', true],
  ['a hamper of jars keeps', 'The pantry hamper', 'gifts-and-stationery/hampers', false],
  ['tinned beans keep', 'Baked beans', 'food-cupboard/tins', false],
])('%s', (_, name, category, perishable) => {
  expect(classifyPerishable({ name, category })).toBe(perishable);
});
