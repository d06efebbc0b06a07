import { expect, test } from 'vitest';
import { proves } from '../test/proves.ts';
import { grace } from '../test/world.ts';
import { confirm, goToCheckout, putInBasket, sayWhere, sayWho } from './buying.ts';
import { tabTo } from './keyboard.ts';
import { openJourneys } from './visitor.ts';

const { visitor } = await openJourneys();

proves('checkout.guided-steps');

const telephone = { viewport: { width: 375, height: 812 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

test('on a telephone nothing sticks out, and a kettle is bought with a thumb', async () => {
  const shopper = await visitor('hollis', telephone);
  const { page, visit, follow } = shopper;
  await visit('/');
  await visit('/c/kitchen-and-dining');
  await putInBasket(shopper, 'kettle');
  await goToCheckout(shopper);
  await sayWho(shopper);
  await sayWhere(shopper);
  await confirm(shopper, '£48.95');
  await follow(() => page.getByRole('link', { name: 'See your order' }).tap());
  for (const path of ['/terms', '/help', '/register', '/sign-in', '/cookies', '/contact']) await visit(path);
});

test('each brand is at its own address, with its own face, goods and terms', async () => {
  const hollis = await visitor('hollis');
  const larkfield = await visitor('larkfield');
  await hollis.visit('/');
  await larkfield.visit('/');
  expect(await hollis.page.title()).toContain('Hollis & Ware');
  expect(await larkfield.page.title()).toContain('Larkfield');
  expect(await look(hollis.page)).not.toEqual(await look(larkfield.page));

  await larkfield.visit('/search?q=milk');
  await larkfield.page.getByRole('link', { name: 'Whole milk', exact: true }).waitFor();
  await hollis.visit('/search?q=milk');
  expect(await hollis.page.getByRole('link', { name: 'Whole milk', exact: true }).count()).toBe(0);
  await larkfield.visit('/terms');
  expect(await larkfield.page.locator('main').innerText()).toContain('Version 1 of Larkfield');
  expect(await larkfield.page.getByRole('contentinfo').innerText()).toContain('Larkfield Limited');
});

const look = (page: Awaited<ReturnType<typeof visitor>>['page']) =>
  page.locator('h1').evaluate((heading) => {
    const { fontFamily, color } = getComputedStyle(heading);
    return { fontFamily, color, ground: getComputedStyle(document.body).backgroundColor };
  });

test('with the keyboard alone a book is bought, and the focus is seen at every stop', async () => {
  const { page, visit, follow } = await visitor();
  await visit('/search?q=tides');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to the page');
  await page.keyboard.press('Enter');
  await tabTo(page, 'A book of tides');
  await follow(() => page.keyboard.press('Enter'));

  await tabTo(page, 'Add to basket');
  await page.keyboard.press('Enter');
  await page.getByText('A book of tides is in your basket.').waitFor({ state: 'attached' });
  await visit('/basket');
  await tabTo(page, 'Go to the checkout');
  await follow(() => page.keyboard.press('Enter'));

  const type = async (label: string, words: string) => {
    await tabTo(page, label);
    await page.keyboard.type(words);
  };
  await type('Name', grace.name);
  await type('Email address', grace.email);
  await type('Telephone', grace.phone);
  await follow(() => page.keyboard.press('Enter'));
  await type('House and street', grace.address.line1);
  await type('Town or city', grace.address.town);
  await type('Postcode', grace.address.postcode);
  await follow(() => page.keyboard.press('Enter'));
  await tabTo(page, 'I agree to the terms');
  await page.keyboard.press('Space');
  await tabTo(page, 'Confirm order and pay £13.94');
  await follow(() => page.keyboard.press('Enter'));
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Thank you. Your order is placed');
});
