import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test.each([
  ['Stoneware mug with a name', 'H-MUG-NAME', 'stoneware-mug-with-a-name-h-mug-name'],
  ['Crème brûlée – “café” 2×', 'OFF-1', 'creme-brulee-cafe-2-off-1'],
  ["Oskar Blues Dale's Pale Ale", 'CB-1', 'oskar-blues-dales-pale-ale-cb-1'],
  ['日本', 'X-1', 'x-1'],
])('%s (%s) is found at %s', (name, sku, slug) => {
  expect(slugOf(name, sku)).toBe(slug);
});
