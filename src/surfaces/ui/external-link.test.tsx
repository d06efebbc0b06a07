import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { proves } from '../../../test/proves.ts';
import { pageOf } from '../../lib/http/page.ts';
import { ExternalLink } from './external-link.tsx';

proves('links.third-party-disclaimer');

const outward = /<a\b[^>]*\bhref="https?:\/\/[^>]*>/g;

test('a link to another site says so and tells that site nothing of the reader', () => {
  expect(pageOf(<ExternalLink href="https://ico.org.uk/">The office</ExternalLink>)).toContain(
    '<a class="external" href="https://ico.org.uk/" rel="noopener noreferrer external">The office',
  );
});

test('no page leads outward in any other way', () => {
  const links = globSync('src/surfaces/**/*.tsx')
    .filter((file) => !file.endsWith('.test.tsx'))
    .flatMap((file) => readFileSync(file, 'utf8').match(outward) ?? []);
  expect(links.filter((link) => !link.includes('rel="noopener noreferrer external"'))).toEqual([]);
});
