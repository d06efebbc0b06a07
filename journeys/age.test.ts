import { expect, test } from 'vitest';
import { proves } from '../test/proves.ts';
import { grace, skuOf, worldBegins } from '../test/world.ts';
import { confirm, putInBasket, sayAge } from './buying.ts';
import { openJourneys, type Visitor } from './visitor.ts';

const { visitor } = await openJourneys();

proves('alcohol.min-age-18', 'alcohol.dob-at-order', 'alcohol.liqueur-chocolates-16', 'alcohol.truthful-declaration');

const today = worldBegins.toZonedDateTimeISO('Europe/London').toPlainDate();
const yearsOld = (years: number) => today.subtract({ years });

/** Somebody at the grocer's who has come as far as the question how old they are; the way there is told elsewhere. */
async function askedForAge(thing: 'wine' | 'chocolates'): Promise<Visitor> {
  const shopper = await visitor('larkfield');
  const { address, ...contact } = grace;
  await shopper.page.goto('/departments');
  await send(shopper, '/basket/lines', { sku: skuOf(thing) });
  await send(shopper, '/checkout/contact', contact);
  await send(shopper, '/checkout/delivery', { ...address, method: 'standard' });
  await shopper.visit('/checkout');
  return shopper;
}

const send = ({ page }: Visitor, path: string, fields: Record<string, string>) =>
  page.evaluate(([to, body]) => fetch(to, { method: 'POST', body: new URLSearchParams(body) }).then(({ ok }) => ok), [
    path,
    fields,
  ] as const);

const refusal = ({ page }: Visitor) => page.locator('.stub.refused').innerText();

test('a grown-up buys wine', async () => {
  const shopper = await askedForAge('wine');
  await sayAge(shopper, yearsOld(41));
  await confirm(shopper, '£15.45');
});

test('whoever has their eighteenth birthday today buys wine', async () => {
  const shopper = await askedForAge('wine');
  await sayAge(shopper, yearsOld(18));
  await confirm(shopper, '£15.45');
});

test('whoever is eighteen tomorrow is refused with the clause, and buys the milk once the wine is out', async () => {
  const shopper = await askedForAge('wine');
  const { page, visit, follow } = shopper;
  await sayAge(shopper, yearsOld(18).add({ days: 1 }));
  expect(await refusal(shopper)).toContain('You have to be 18 on 2 March 2026 to buy Red wine of the house');
  expect(await page.getByRole('button', { name: /Confirm order/ }).count()).toBe(0);

  await follow(() => page.locator('.stub.refused').getByRole('link').click());
  expect(new URL(page.url()).hash).toBe('#alcohol.min-age-18');

  await putInBasket(shopper, 'milk');
  await visit('/basket');
  await follow(() => page.getByRole('button', { name: /^Remove.*Red wine/ }).click());
  await follow(() => page.getByRole('link', { name: 'Go to the checkout' }).click());
  await confirm(shopper, '£5.40');
});

test('liqueur chocolates are sold to whoever is sixteen, and not a day before', async () => {
  const sixteen = await askedForAge('chocolates');
  await sayAge(sixteen, yearsOld(16));
  await confirm(sixteen, '£12.95');

  const younger = await askedForAge('chocolates');
  await sayAge(younger, yearsOld(16).add({ days: 1 }));
  expect(await refusal(younger)).toContain('liqueur chocolates');
});

test('a day that is in no calendar is asked for again, and nothing is filled in beforehand', async () => {
  const { page, follow } = await askedForAge('wine');
  expect(await page.getByLabel('Year', { exact: true }).inputValue()).toBe('');
  await page.getByLabel('Day', { exact: true }).fill('30');
  await page.getByLabel('Month', { exact: true }).fill('2');
  await page.getByLabel('Year', { exact: true }).fill('1990');
  await page.getByLabel('This is my own date of birth').check();
  await follow(() => page.getByRole('button', { name: 'Go on to pay' }).click());
  await page.getByRole('link', { name: 'Enter your date of birth, for example 27 3 1984.' }).click();
});
