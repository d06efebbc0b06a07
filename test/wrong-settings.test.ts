import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('a wrong value stops the start, and whoever started it is told each name and reason', () => {
  const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('../src/start.ts', import.meta.url))], {
    env: { ...process.env, PORT: 'abc', CLOCK: 'soon' },
    encoding: 'utf8',
  });
  expect(stderr.trim().split('\n')).toEqual([
    'PORT is "abc"; it must be a whole number from 0 to 65535.',
    'CLOCK is "soon"; it must be one of system, manual.',
  ]);
  expect(status).toBe(1);
});
