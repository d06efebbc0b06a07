import { expect, test } from 'vitest';
import { classifyWeee } from './classify-weee.ts';

test.each([
  ['appliances/large-appliances/fridges-and-freezers', 'Appliances containing refrigerants'],
  ['appliances/large-appliances/washing-machines', 'Large household appliances'],
  ['appliances/kettles', 'Small household appliances'],
  ['tv-audio-and-cameras/televisions', 'Display equipment'],
  ['tv-audio-and-cameras/headphones', 'Consumer equipment'],
  ['computing/monitors', 'Display equipment'],
  ['computing/keyboards', 'IT and telecommunications equipment'],
  ['home-and-garden/lighting', 'Lighting equipment'],
  ['toys-and-baby/electronic-toys', 'Toys, leisure and sports equipment'],
])('what is sold under %s is counted as %s', (category, weee) => {
  expect(classifyWeee({ category, electrical: true })).toBe(weee);
});

test('a candle is no electrical waste', () => {
  expect(classifyWeee({ category: 'home-and-garden/lighting', electrical: false })).toBeUndefined();
});
