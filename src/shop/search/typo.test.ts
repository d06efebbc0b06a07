import { expect, test } from 'vitest';
import { errorsBetween, meantBy } from './typo.ts';
import { createVocabulary } from './vocabulary.ts';

test.each<[a: string, b: string, errors: number]>([
  ['kettle', 'kettle', 0],
  ['kettle', 'ketle', 1],
  ['kettle', 'kettel', 1],
  ['kettle', 'settle', 1],
  ['kettle', 'kettles', 1],
  ['headphone', 'haedphoen', 2],
  ['kettle', 'toaster', 3],
])('%s and %s are %i errors apart, counted up to three', (a, b, errors) => {
  expect(errorsBetween(a, b, 2)).toBe(errors);
});

const vocabulary = createVocabulary();
const products = ['kettle', 'settle', 'nettle', 'sofa', 'ps4', 'gone'].map(
  (term) => [vocabulary.number(term), term] as const,
);
const meant = (word: string): string | undefined => {
  const term = meantBy(word, vocabulary, (number) =>
    products.find(([known]) => known === number)?.[1] === 'gone' ? 0 : 1,
  );
  return term === undefined ? undefined : vocabulary.term(term);
};

test('the same first letter wins between equals', () => {
  expect(meant('nettel')).toBe('nettle');
  expect(meant('kettlr')).toBe('kettle');
});

test('short words and codes forgive nothing, and a word that no product has any more is not offered', () => {
  expect([meant('sof'), meant('ps5'), meant('gones')]).toEqual([undefined, undefined, undefined]);
});
