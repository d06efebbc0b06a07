import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { unpackWoff } from './woff.ts';

const file = readFileSync(
  fileURLToPath(import.meta.resolve('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff')),
);

test('the font inside is as long as its file says, with its tables one after the other', () => {
  const font = unpackWoff(file);
  expect(font.length).toBe(file.readUInt32BE(16));
  expect(font.readUInt32BE(0)).toBe(0x00_01_00_00);
  expect(font.readUInt16BE(4)).toBe(file.readUInt16BE(12));
});

test('each table adds up to the sum that stands beside its name', () => {
  const font = unpackWoff(file);
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    // The sum of the table `head` is made before a field of it is filled in.
    if (font.toString('latin1', entry, entry + 4) === 'head') continue;
    const [offset, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)];
    let sum = 0;
    for (let at = offset; at < offset + length; at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(font.readUInt32BE(entry + 4));
  }
});
