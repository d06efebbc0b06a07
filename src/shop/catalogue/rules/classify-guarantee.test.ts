import { expect, test } from 'vitest';
import { classifyGuarantee } from './classify-guarantee.ts';

test.each<[why: string, name: string, category: string, electrical: boolean, guarantee: string]>([
  ['a television', 'Orrin 43-inch television', 'tv-audio-and-cameras/televisions', true, 'tv'],
  ['a small television is a television', 'Orrin 19-inch television', 'tv-audio-and-cameras/televisions', true, 'tv'],
  ['a monitor is not a television', 'Orrin 27-inch monitor', 'computing/monitors', true, 'electrical'],
  [
    'a bracket for a television is not electrical',
    'TV wall bracket',
    'tv-audio-and-cameras/tv-brackets',
    false,
    'manufacturer',
  ],
  ['a table lamp', 'Elspeth table lamp', 'home-and-garden/lighting', true, 'lighting'],
  ['a lampshade is not electrical', 'Linen lampshade', 'home-and-garden/lighting', false, 'manufacturer'],
  ['a light bulb is used up', 'LED bulb, E27', 'home-and-garden/lighting/light-bulbs', true, 'manufacturer'],
  ['a Christmas light', 'Warm white Christmas lights', 'home-and-garden/lighting', true, 'none-lighting'],
  ['a solar light', 'Solar path lights', 'home-and-garden/lighting', true, 'none-lighting'],
  ['a solar Christmas light', 'Solar Christmas lights', 'home-and-garden/lighting', true, 'none-lighting'],
  ['a nursery light', 'Moon light', 'home-and-garden/nursery-lights', true, 'none-lighting'],
  ['a toy that runs on batteries', 'Barking puppy', 'toys-and-baby/electronic-toys', true, 'battery-toy'],
  ['a toy without batteries', 'Wooden train', 'toys-and-baby/toy-vehicles', false, 'manufacturer'],
  ['the lamp of a projector is no light', 'Projector lamp', 'tv-audio-and-cameras/projector-lamps', true, 'electrical'],
  ['a pushchair light is no toy', 'Pushchair light', 'toys-and-baby/nursery', true, 'electrical'],
  ['a kettle', 'Marlow kettle', 'appliances/kettles', true, 'electrical'],
])('%s', (_, name, category, electrical, guarantee) => {
  expect(classifyGuarantee({ name, category, electrical })).toBe(guarantee);
});
