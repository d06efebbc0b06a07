import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { stylesheet } from './stylesheet.ts';

const theme = (brand: string): string => `${import.meta.dirname}/../../../retailer/theme/${brand}.css`;

test.each(['hollis', 'larkfield'])(
  '%s asks a page for less than 20 kB of style and at most two fonts',
  async (brand) => {
    const sheet = await stylesheet('shop', theme(brand));

    expect(gzipSync(sheet.css).length).toBeLessThan(20_000);
    expect(sheet.fonts.length).toBeLessThanOrEqual(2);
    expect(sheet.fonts.filter(({ path }) => !existsSync(path))).toEqual([]);
    expect(sheet.fonts.filter(({ name }) => !sheet.css.includes(`/fonts/${name}`))).toEqual([]);
  },
);

test('the office wears the same brand at a denser scale', async () => {
  const sheet = await stylesheet('office', theme('hollis'));

  expect(sheet.css).toContain('.rail');
  expect(sheet.css).not.toContain('.masthead');
});

test('the layers are declared first, so that the order of the files decides nothing', async () => {
  const { css } = await stylesheet('shop', theme('hollis'));

  expect(css.startsWith('@layer reset,tokens,base,ui,page;')).toBe(true);
});
