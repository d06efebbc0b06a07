import { expect, test } from 'vitest';
import { readEmail } from './readable-email.ts';

test.each([
  ['ada@example.com', 'ada@example.com'],
  ['  Ada.Byron+shop@Example.CO.UK ', 'ada.byron+shop@example.co.uk'],
  ["o'brien@example.ie", "o'brien@example.ie"],
  ['!#$%&`*+/=?^`{|}~@iana.org', '!#$%&`*+/=?^`{|}~@iana.org'],
  ['123@iana.org', '123@iana.org'],
  ['test@123.com', 'test@123.com'],
  ['jürgen@müller.example', 'jürgen@müller.example'],
  ['用户@例子.公司', '用户@例子.公司'],
  [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
])('%s is an email address', (typed, kept) => {
  expect(readEmail(typed)).toEqual({ email: kept });
});

test.each([
  ['', 'no-at'],
  ['test', 'no-at'],
  ['a@b@example.com', 'no-at'],
  ['@iana.org', 'before-at'],
  ['.test@iana.org', 'before-at'],
  ['test.@iana.org', 'before-at'],
  ['te..st@iana.org', 'before-at'],
  ['te st@iana.org', 'before-at'],
  ['test@', 'after-at'],
  ['test@io', 'after-at'],
  ['test@-iana.org', 'after-at'],
  ['test@iana-.com', 'after-at'],
  ['test@iana..org', 'after-at'],
  ['test@.iana.org', 'after-at'],
  ['test@iana.org.', 'after-at'],
  ['test@127.0.0.1', 'after-at'],
  ['test@[127.0.0.1]', 'after-at'],
  ['test@iana.org\r\n', undefined],
  ['test@ia\nna.org', 'after-at'],
  [`${'a'.repeat(65)}@example.com`, 'too-long'],
  [`a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.com`, 'too-long'],
])('what is wrong with %j is named', (typed, because) => {
  expect(readEmail(typed).because).toBe(because);
});
