import { expect, test } from 'vitest';
import { nextTry } from './next-try.ts';

const noon = Temporal.Instant.from('2026-05-01T12:00:00Z');

test.each<[why: string, attempts: number, at: string | undefined]>([
  ['the first failure waits a minute', 1, '2026-05-01T12:01:00Z'],
  ['the fourth waits an hour', 4, '2026-05-01T13:00:00Z'],
  ['the eighth waits a day', 8, '2026-05-02T12:00:00Z'],
  ['the ninth was the last', 9, undefined],
])('%s', (_, attempts, at) => {
  expect(nextTry(attempts, noon)?.toString()).toBe(at);
});
