import { expect, test } from 'vitest';
import { minutes } from '../src/lib/terms.ts';
import { siteById } from '../src/shop/outlets/index.ts';
import { publishVersion, termsTerms } from '../src/shop/terms/index.ts';
import { proves } from '../test/proves.ts';
import { openJourneys } from './visitor.ts';

const { running, visitor } = await openJourneys();

proves('terms.change', 'terms.version-display');

test('the terms are read, an old version is found again, and what changed is marked word by word', async () => {
  const { shop } = running;
  const reader = await visitor();
  const { page, visit, follow } = reader;
  await visit('/terms');
  expect(await page.locator('[id="terms.change"]').innerText()).toContain('at least 1 minute before it starts');

  const starts = shop.now().add({ hours: 1 });
  const next = {
    brand: 'hollis',
    names: siteById('hollis').names,
    figures: { [termsTerms.of]: { publishedBefore: minutes(5) } },
    effectiveFrom: starts,
    reason: 'More notice.',
    by: 'Lena',
  };
  expect(await publishVersion(shop.db, shop.register, next, shop.now())).toMatchObject({
    done: 'published',
    number: 2,
  });
  await visit('/terms');
  expect(await page.getByText('Version 2').count()).toBe(0);

  await running.walkTo(starts);
  await visit('/terms');
  expect(await page.locator('[id="terms.change"]').innerText()).toContain('at least 5 minutes before it starts');
  await follow(() => page.getByRole('link', { name: 'Version 1', exact: true }).click());
  await page.getByText('This version is no longer in force').waitFor();
  await follow(() => page.getByRole('link', { name: 'what has changed since' }).click());
  expect(await page.locator('article del').allInnerTexts()).toEqual(['1 minute']);
  expect(await page.locator('article ins').allInnerTexts()).toEqual(['5 minutes']);
});

test('each clause says how it is proved', async () => {
  const { page, visit, follow } = await visitor('larkfield');
  await visit('/terms');
  await follow(() => page.getByRole('link', { name: 'How each is proved' }).click());
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
});
