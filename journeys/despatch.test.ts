import { expect, test } from 'vitest';
import { proves } from '../test/proves.ts';
import { olu } from '../test/world.ts';
import { confirm, goToCheckout, putInBasket, sayWhere, sayWho } from './buying.ts';
import { openJourneys, type Visitor } from './visitor.ts';

const { running, visitor } = await openJourneys();

proves('order.acceptance-on-despatch', 'payment.charge-at-despatch', 'order.confirmation-email');

async function signIn({ page, visit, follow }: Visitor): Promise<void> {
  await visit('/office');
  expect(new URL(page.url()).pathname).toBe('/office/sign-in');
  await page.getByLabel('Email', { exact: true }).fill(olu.email);
  await page.getByLabel('Password', { exact: true }).fill(olu.password);
  await follow(() => page.getByRole('button', { name: 'Sign in', exact: true }).click());
  const [code = ''] = /\d{6}/.exec(await page.getByText('would show').innerText()) ?? [];
  await page.getByLabel('Code', { exact: true }).fill(code);
  await follow(() => page.getByRole('button', { name: 'Go on', exact: true }).click());
  expect(new URL(page.url()).pathname).toBe('/office');
}

test('the office despatches a kettle: the contract is made, the card is charged, and Grace reads of it', async () => {
  const shopper = await visitor();
  await putInBasket(shopper, 'kettle');
  await goToCheckout(shopper);
  await sayWho(shopper);
  await sayWhere(shopper);
  const number = await confirm(shopper, '£48.95');
  await running.work();

  const desk = await visitor();
  const { page, visit, follow } = desk;
  await signIn(desk);
  await follow(() => page.getByRole('link', { name: /^Despatch/ }).click());
  await follow(() => page.getByRole('link', { name: number }).click());
  await page.getByLabel('Carrier').fill('Parcel Pony');
  await page.getByLabel('Tracking number').fill('PP123456789GB');
  await follow(() => page.getByRole('button', { name: 'Despatch the parcel' }).click());
  await running.work();

  await visit(`/office/orders/${number}`);
  const money = page.getByRole('region', { name: 'Money' });
  expect(await money.getByText('Charged', { exact: true }).locator('xpath=following::dd[1]').innerText()).toBe(
    '£48.95',
  );
  await visit('/office/messages');
  await follow(() => page.getByRole('link', { name: new RegExp(`order ${number} is on its way`) }).click());
  const letter = page.frameLocator('iframe[title="The letter"]');
  await letter.getByText('PP123456789GB').first().waitFor();

  await shopper.visit(`/orders/${number}`);
  const life = await shopper.page.locator('main').innerText();
  expect(life).toContain('Despatched: contract made, £48.95 charged');
  expect(life).toContain('Parcel Pony PP123456789GB');
  expect(await shopper.page.getByRole('button', { name: 'Cancel these products' }).count()).toBe(0);
});

test('each page of the office can be read by everybody who works there', async () => {
  const desk = await visitor();
  await signIn(desk);
  const places = await desk.page
    .getByRole('navigation', { name: 'Office' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(places).toContain('/office/orders');
  for (const place of places) await desk.visit(place);
});

test('whoever has no key of the staff stands before the door', async () => {
  const eve = await visitor();
  for (const path of ['/office/orders', '/office/despatch', '/office/customers']) {
    await eve.visit(path);
    expect(new URL(eve.page.url()).pathname).toBe('/office/sign-in');
  }
});
