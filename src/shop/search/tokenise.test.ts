import { expect, test } from 'vitest';
import { codesOf, termsOf, words } from './tokenise.ts';

const terms = (text: string): string[] => words(text).map(({ term }) => term);

test.each<[why: string, text: string, expected: string[]]>([
  ['accents and capitals do not matter', 'Café CRÈME', ['cafe', 'creme']],
  ['plurals are singular', 'batteries boxes headphones', ['battery', 'box', 'headphone']],
  ['a double s is no plural, and short words stay', 'wireless gas', ['wireless', 'gas']],
  ['an inch mark is an inch', '15.6" screen', ['15.6inch', 'screen']],
  ['typographic marks are inches too', '17” and 17″', ['17inch', 'and', '17inch']],
  ['a unit may stand apart', '2 litres', ['2l']],
  ['"in" apart from its number is only a word', '3 in 1', ['3', 'in', '1']],
  ['a decimal nought adds nothing', '2.0 kg', ['2kg']],
  ["a man's things are men's things", "men's shirt", ['men', 'shirt']],
  ['a trade mark says nothing', 'Contour™ Intel®', ['contour', 'intel']],
  ['nothing is nothing', ' !? ', []],
])('%s', (_, text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test('a product is found by the bare number of a measurement as well', () => {
  expect(termsOf('27" 1.5 l')).toEqual(['27inch', '27', '1.5l']);
});

test('a code loses its dashes, a word with a dash is no code', () => {
  expect(codesOf('TN-2110 Wi-Fi 12A1/970')).toEqual(['tn2110', '12a1970']);
});
