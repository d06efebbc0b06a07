import { expect, test } from 'vitest';
import { proves } from '../test/proves.ts';
import { ada, grace } from '../test/world.ts';
import { confirm, goToCheckout, putInBasket, sayWhere } from './buying.ts';
import { openJourneys } from './visitor.ts';

const { running, visitor } = await openJourneys();

proves('checkout.guided-steps', 'payment.charge-at-despatch');

test('somebody makes an account, buys a book with it, and finds the order among their own', async () => {
  const shopper = await visitor();
  const { page, visit, follow } = shopper;
  await visit('/register');
  await page.getByLabel('Name', { exact: true }).fill('Mary Somerville');
  await page.getByLabel('Email', { exact: true }).fill('mary@example.net');
  await page.getByLabel('Telephone (optional)').fill(grace.phone);
  await page.getByLabel('Password').fill('three-own-words-here');
  await page.getByLabel('My details are true').check();
  await page.getByLabel('I agree to the terms').check();
  await follow(() => page.getByRole('button', { name: 'Make my account' }).click());
  expect(new URL(page.url()).pathname).toBe('/account');

  await putInBasket(shopper, 'book');
  await goToCheckout(shopper);
  await sayWhere(shopper);
  const number = await confirm(shopper, '£13.94');
  await visit('/orders');
  await follow(() => page.getByRole('link', { name: number }).click());
  await running.work();
  await visit('/dev/mail');
  await page.getByRole('link', { name: `We have your order ${number}` }).waitFor();
});

test('Ada signs in on the way: her basket comes along, her address is there, and her bank asks her', async () => {
  const shopper = await visitor();
  const { page, follow } = shopper;
  await putInBasket(shopper, 'sofa');
  await goToCheckout(shopper);
  await follow(() => page.getByRole('link', { name: 'sign in', exact: true }).click());
  await page.getByLabel('Email', { exact: true }).fill(ada.email);
  await page.getByLabel('Password', { exact: true }).fill(ada.password);
  await follow(() => page.getByRole('button', { name: 'Sign in', exact: true }).click());
  await follow(() => page.getByRole('link', { name: ada.address.line1 }).click());
  expect(await page.getByLabel('Postcode').inputValue()).toBe(ada.address.postcode);
  await follow(() => page.getByRole('button', { name: 'Go on', exact: true }).click());

  await page.getByLabel('I agree to the terms').check();
  await page.locator('[id="method-sandbox:authenticate"]').check();
  await follow(() => page.getByRole('button', { name: 'Confirm order and pay' }).click());
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Sandbox bank');
  await follow(() => page.getByRole('button', { name: 'Approve the payment' }).click());
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Thank you. Your order is placed');
});

test('a declined card orders nothing, says so, and another card may be tried at once', async () => {
  const shopper = await visitor();
  const { page, follow } = shopper;
  await putInBasket(shopper, 'mug', 'Zoë’s & Jürgen’s');
  await goToCheckout(shopper);
  await page.getByLabel('Name', { exact: true }).fill(grace.name);
  await page.getByLabel('Email address').fill(grace.email);
  await page.getByLabel('Telephone').fill(grace.phone);
  await follow(() => page.getByRole('button', { name: 'Go on to delivery' }).click());
  await sayWhere(shopper);
  await page.getByLabel('I agree to the terms').check();
  await page.locator('[id="method-sandbox:decline"]').check();
  await follow(() => page.getByRole('button', { name: 'Confirm order and pay' }).click());
  expect(await page.locator('.stub.refused').count()).toBe(1);
  await page.locator('[id="method-sandbox:approve"]').check();
  await confirm(shopper, '£15.95');
});
