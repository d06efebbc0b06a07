import { expect, test } from 'vitest';
import { postcodeShape } from './postcode-shape.ts';

test.each<[typed: string, outcode: string | undefined]>([
  ['L27 8XY', 'L27'],
  ['NR103EZ', 'NR10'],
  ['rg45ay', 'RG4'],
  [' ne69  7aw ', 'NE69'],
  ['SE23-2NF', 'SE23'],
  ['EC1A 1BB', 'EC1A'],
  ['W1A0AX', 'W1A'],
  ['BT35 8GE', 'BT35'],
  ['MA1 1AA', 'MA1'],
  ['Definitely wrong', undefined],
  ['12FSSD', undefined],
  ['1A1 1AA', undefined],
  ['EH1 JS', undefined],
  ['EH1JS', undefined],
  ['EH 1JS', undefined],
  ['EH1 1CS', undefined],
  ['', undefined],
])('%s begins with %s', (typed, outcode) => {
  expect(postcodeShape(typed)?.outcode).toBe(outcode);
});
