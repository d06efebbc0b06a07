import { expect, test } from 'vitest';
import { shownPages } from './pagination.tsx';

test.each<[why: string, page: number, pages: number, shown: (number | undefined)[]]>([
  ['a short list shows every page', 2, 3, [1, 2, 3]],
  ['the first of many', 1, 9, [1, 2, undefined, 9]],
  ['in the middle there is a gap on both sides', 5, 9, [1, undefined, 4, 5, 6, undefined, 9]],
  ['the last of many', 9, 9, [1, undefined, 8, 9]],
])('%s', (_, page, pages, shown) => {
  expect(shownPages(page, pages)).toEqual(shown);
});
