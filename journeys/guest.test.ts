import { expect, test } from 'vitest';
import { proves } from '../test/proves.ts';
import { grace } from '../test/world.ts';
import { confirm, goToCheckout, putInBasket, sayWhere, sayWho } from './buying.ts';
import { openJourneys } from './visitor.ts';

const { running, visitor } = await openJourneys();

proves(
  'checkout.guided-steps',
  'checkout.confirm-button',
  'order.confirmation-email',
  'order.cancel-before-acceptance',
);

test('Grace looks round, buys a kettle without an account, and gets her confirmation by email', async () => {
  const shopper = await visitor();
  const { page, visit, follow } = shopper;
  await visit('/');
  await page.getByRole('button', { name: 'Kitchen and dining' }).click();
  await follow(() => page.getByRole('link', { name: 'All of Kitchen and dining' }).click());
  await follow(() => page.getByRole('link', { name: 'Copper kettle', exact: true }).click());
  await page.getByRole('main').getByRole('button', { name: 'Add to basket', exact: true }).click();
  await page.getByText('Copper kettle is in your basket.').waitFor({ state: 'attached' });
  expect(await page.locator('[data-basket-count]').innerText()).toBe('1');

  await goToCheckout(shopper);
  await sayWho(shopper);
  await sayWhere(shopper);
  const number = await confirm(shopper, '£48.95');

  await running.work();
  await follow(() => page.getByRole('link', { name: 'See your order' }).click());
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(`Order ${number}`);
  await visit('/dev/mail');
  await page.getByRole('link', { name: `We have your order ${number}` }).waitFor();
});

test('Grace finds her order again in another browser, and cancels it before it leaves', async () => {
  const shopper = await visitor();
  await putInBasket(shopper, 'lipstick');
  await goToCheckout(shopper);
  await sayWho(shopper);
  await sayWhere(shopper);
  const number = await confirm(shopper, '£23.95');

  const { page, visit, follow } = await visitor();
  await visit('/orders');
  await page.getByLabel('Order number').fill(number);
  await page.getByLabel('Email address').fill(grace.email);
  await page.getByLabel('Postcode of the delivery').fill(grace.address.postcode);
  await follow(() => page.getByRole('button', { name: 'Open the order' }).click());
  await page.getByLabel('Red lipstick').check();
  await follow(() => page.getByRole('button', { name: 'Cancel these products' }).click());
  await page.getByText('You are not charged for it.').waitFor();
  expect(await page.getByRole('button', { name: 'Cancel these products' }).count()).toBe(0);
});

test('what is missing is listed at the top, takes the focus and leads to its field', async () => {
  const shopper = await visitor();
  await putInBasket(shopper, 'book');
  await goToCheckout(shopper);
  const { page, follow } = shopper;
  await page.getByLabel('Name', { exact: true }).fill('Grace');
  await follow(() => page.getByRole('button', { name: 'Go on to delivery' }).click());
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
  await page.getByRole('link', { name: /email/i }).first().click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('email');
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Grace');
});

test('somebody who holds no key does not see that there is an order', async () => {
  const shopper = await visitor();
  await putInBasket(shopper, 'book');
  await goToCheckout(shopper);
  await sayWho(shopper);
  await sayWhere(shopper);
  const number = await confirm(shopper, '£13.94');
  const eve = await visitor();
  await eve.visit(`/orders/${number}`);
  await eve.page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
  expect(await eve.page.getByText('Grace').count()).toBe(0);
});
