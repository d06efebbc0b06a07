import { expect, test } from 'vitest';
import { sources } from './files.ts';
import { impurities, isRule } from './rules.ts';

test('rules are handed the date, the chance and the facts', () => {
  expect(impurities(sources().filter(isRule))).toEqual([]);
});

test.each([
  ['const today = Temporal.Now.plainDateISO();', 'reads the clock'],
  ['const lucky = Math.random() > 0.5;', 'throws dice'],
  ["if (process.env['X']) return;", 'reads the environment'],
  ['export async function rule() {}', 'waits for something'],
])('a rule that says %s is found', (text, what) => {
  expect(impurities([{ path: 'src/shop/a/rules/b.ts', text }])).toEqual([`src/shop/a/rules/b.ts ${what}`]);
});

test('a rule that imports SQL is found', () => {
  const text =
    "import { find } from '../db.ts';\nimport type { Row } from '../db.ts';\nimport { pence } from '../../../lib/money.ts';";
  expect(impurities([{ path: 'src/shop/a/rules/b.ts', text }])).toEqual([
    'src/shop/a/rules/b.ts imports src/shop/a/db.ts',
  ]);
});
