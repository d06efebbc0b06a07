import { expect, test } from 'vitest';
import { type KeptTest, keep } from './proofs.ts';

const proof = (file: string, name: string, result: 'passed' | 'failed' = 'passed'): KeptTest => ({
  file,
  name,
  result,
  proves: ['terms.change'],
});

test('a file that ran is known anew: a test that went away is forgotten, one that broke is broken', () => {
  const before = [proof('a.test.ts', 'gone'), proof('a.test.ts', 'stays'), proof('b.test.ts', 'of another file')];
  const after = keep(before, ['a.test.ts'], [proof('a.test.ts', 'stays', 'failed')]);
  expect(after).toEqual([proof('a.test.ts', 'stays', 'failed'), proof('b.test.ts', 'of another file')]);
});

test('a test that was left out of the run is known as before', () => {
  const before = [proof('a.test.ts', 'left out')];
  expect(keep(before, ['a.test.ts'], [{ file: 'a.test.ts', name: 'left out', result: 'left-out' }])).toEqual(before);
});

test('a test that proves no clause is not kept', () => {
  expect(keep([], ['a.test.ts'], [{ ...proof('a.test.ts', 'proves nothing'), proves: [] }])).toEqual([]);
});
