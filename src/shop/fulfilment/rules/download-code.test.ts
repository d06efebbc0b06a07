import { expect, test } from 'vitest';
import { downloadCode } from './download-code.ts';

const key = 'VxdXIHODwCi_nnIcowKdi1YFKH6gpjlN3PyitEkN12U';

test('a code is four groups of four, and the same key gives the same code', () => {
  expect(downloadCode(key)).toBe('NHXQ-87E3-G22Z-778W');
  expect(downloadCode(key)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
});

test('another key gives another code', () => {
  expect(downloadCode(`W${key.slice(1)}`)).not.toBe(downloadCode(key));
});
