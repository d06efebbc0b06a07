import { expect, test } from 'vitest';
import { files, sources } from './files.ts';
import { badNames, leftovers, tooLong } from './names.ts';

const ours = files('{src,test,journeys,bench,retailer}/**/*.{ts,tsx}').filter(
  ({ path }) => path !== 'src/lib/db/tables.ts',
);

test('every name says what is inside', () => {
  expect(badNames(ours.map(({ path }) => path))).toEqual([]);
});

test('a vague name is found', () => {
  expect(
    badNames(['src/shop/a/order-service.ts', 'src/lib/utils/a.ts', 'src/lib/Money.ts', 'src/lib/info-desk.ts']),
  ).toEqual([
    'src/shop/a/order-service.ts: service',
    'src/lib/utils/a.ts: utils',
    'src/lib/Money.ts: its case',
    'src/lib/info-desk.ts: info',
  ]);
});

test('no file has more than one reason to be opened', () => {
  expect(tooLong(ours)).toEqual([]);
});

test('a file that is too long is found', () => {
  expect(tooLong([{ path: 'a.ts', text: 'x\n'.repeat(301) }])).toEqual(['a.ts: 301 lines']);
});

test('nothing is left for later', () => {
  // The library that signs people in takes the old kind of date, and one line makes it.
  expect(leftovers(sources())).toEqual(['src/lib/sign-in/tables.ts: new Date(']);
});

test('what is left for later is found', () => {
  const later = ['// TO', 'DO: later'].join('');
  expect(leftovers([{ path: 'a.ts', text: later }])).toEqual(['a.ts: TODO']);
});
