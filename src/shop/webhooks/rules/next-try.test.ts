import { expect, test } from 'vitest';
import { nextTry } from './next-try.ts';

const noon = Temporal.Instant.from('2026-05-01T12:00:00Z');

test.each<[why: string, attempts: number, at: string | undefined]>([
  ['the first failure waits five seconds', 1, '2026-05-01T12:00:05Z'],
  ['the fourth waits two hours', 4, '2026-05-01T14:00:00Z'],
  ['the ninth waits a day', 9, '2026-05-02T12:00:00Z'],
  ['the tenth was the last', 10, undefined],
])('%s', (_, attempts, at) => {
  expect(nextTry(attempts, noon)?.toString()).toBe(at);
});
