import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepFile, keptFile } from './checked-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'checked-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, 'kept');
const body = Buffer.from('what can be made again');

test('what was kept comes back, under its own key and no other', () => {
  keepFile(path, 'first', body);
  expect(keptFile(path, 'first')).toEqual(body);
  expect(keptFile(path, 'second')).toBe(undefined);
});

test('the last one stays, and nothing lies beside it', () => {
  keepFile(path, 'first', body);
  keepFile(path, 'second', Buffer.from('newer'));
  expect(keptFile(path, 'second')).toEqual(Buffer.from('newer'));
  expect(readdirSync(folder)).toEqual(['kept']);
});

test('a file with one wrong bit, one that was cut off and one that is missing are as good as none', () => {
  keepFile(path, 'key', body);
  const file = readFileSync(path);
  writeFileSync(path, file.with(file.length - 1, file.at(-1)! ^ 1));
  expect(keptFile(path, 'key')).toBe(undefined);
  for (const length of [40, 32, 3, 0]) {
    writeFileSync(path, file);
    truncateSync(path, length);
    expect(keptFile(path, 'key')).toBe(undefined);
  }
  expect(keptFile(join(folder, 'missing'), 'key')).toBe(undefined);
});

test('a folder that is not there keeps nothing, and that is no fault', () => {
  const nowhere = join(folder, 'missing', 'kept');
  keepFile(nowhere, 'key', body);
  expect(keptFile(nowhere, 'key')).toBe(undefined);
});
