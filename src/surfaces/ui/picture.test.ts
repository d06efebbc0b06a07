import { expect, test } from 'vitest';
import { isTint, picture, tints } from './picture.ts';

test('a picture is the drawing, large, on the ground of its tint', () => {
  expect(picture('<circle r="3"/>', 'sage', 'shelf')).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 500" width="400" height="500">' +
      '<style>@media(prefers-color-scheme:dark){.g{fill:#2d3a30}.b{fill-opacity:.09}}</style>' +
      '<path class="g" d="M0 0h400v500H0z" fill="#dbe4d6"/>' +
      '<path class="b" d="M0 376h400v124H0z" fill="#000" fill-opacity=".05"/>' +
      '<g transform="translate(72 128) scale(8)"><circle r="3"/></g></svg>',
  );
});

test('there are twelve grounds, and a word out of an address is one of them or none', () => {
  expect(tints).toHaveLength(12);
  expect(tints.every(isTint)).toBe(true);
  expect(isTint('toString')).toBe(false);
});
