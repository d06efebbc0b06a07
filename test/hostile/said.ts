/** What is typed by those who mean no good, and how one sees in an answer that nothing came of it. */
import { readFileSync } from 'node:fs';
import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';

const read = <Kind>(name: string): Kind => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

export const strings: readonly string[] = read('strings.json');
export const names: readonly string[] = read('names.json');
export const emails: readonly { address: string; category: string }[] = read('emails.json');
export const postcodes: { validation: readonly { base: string; expected: boolean }[] } = read('postcodes.json');
export const phones: {
  examples_mobile_national: Readonly<Record<string, string>>;
  ofcom_numbers_reserved_for_drama: Readonly<Record<string, string>>;
} = read('phones.json');

/** Some of them, evenly: for what takes long on purpose, such as looking at a password. */
export const every = <Each>(nth: number, all: readonly Each[]): Each[] => all.filter((_, index) => index % nth === 0);

/** Text as a browser shows it that reads this markup. */
export const shown = (markup: string): string =>
  markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Markup, or the end of an attribute and the beginning of another. */
const dangerous = (text: string): boolean => /<[a-z/!?]/i.test(text) || /"[^"]*\bon\w+\s*=/i.test(text);

/** Nothing of ours broke, and nothing of theirs became markup. */
export function expectHarmless(answer: LightMyRequestResponse, ...typed: readonly string[]): void {
  const { statusCode, payload } = answer;
  const [broke] = statusCode >= 500 ? typed : [];
  expect({ statusCode, broke }).toEqual({ statusCode, broke: undefined });
  if (!String(answer.headers['content-type']).startsWith('text/html')) return;
  const alive = typed.filter((text) => dangerous(text) && payload.includes(text.trim()));
  expect(alive).toEqual([]);
}

/** It was refused, and whoever typed it reads which of these fields it was. */
export function expectNamed(
  answer: LightMyRequestResponse,
  fields: readonly string[],
  typed: string,
): LightMyRequestResponse {
  const { payload, statusCode } = answer;
  const named = fields.some((field) => payload.includes(`href="#${field}"`) || payload.includes(`"field":"${field}"`));
  const refused = statusCode === 422 || statusCode === 400;
  expect({ typed, refused, named }).toEqual({ typed, refused: true, named: true });
  return answer;
}
