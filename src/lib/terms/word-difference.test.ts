import { expect, test } from 'vitest';
import { wordDifference } from './word-difference.ts';

test('a figure that changed goes out and the new one comes in, and the words around it stay', () => {
  expect(wordDifference('It lives \u206824 months\u2069.', 'It lives \u206836 months\u2069.')).toEqual([
    { text: 'It lives ', was: 'kept' },
    { text: '24 months', was: 'deleted' },
    { text: '36 months', was: 'inserted' },
    { text: '.', was: 'kept' },
  ]);
});

test('a sentence that did not change is one run of words', () => {
  expect(wordDifference('As it was.', 'As it was.')).toEqual([{ text: 'As it was.', was: 'kept' }]);
});

test('a word that changed changes alone', () => {
  expect(wordDifference('We may change.', 'We will change.')).toEqual([
    { text: 'We ', was: 'kept' },
    { text: 'may', was: 'deleted' },
    { text: 'will', was: 'inserted' },
    { text: ' change.', was: 'kept' },
  ]);
});
