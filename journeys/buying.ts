/** The steps of buying as a person takes them: by the words on the page and nothing else. */
import { expect } from 'vitest';
import { grace, nameOf, type Thing } from '../test/world.ts';
import type { Visitor } from './visitor.ts';

/** Finds a thing by searching for its name, and puts it into the basket from its own page. */
export async function putInBasket({ page, visit, follow }: Visitor, thing: Thing, words?: string): Promise<void> {
  const name = nameOf(thing);
  await visit(`/search?q=${encodeURIComponent(name)}`);
  await follow(() => page.getByRole('link', { name, exact: true }).first().click());
  const button = page.getByRole('main').getByRole('button', { name: 'Add to basket', exact: true });
  if (words !== undefined) {
    await page.getByLabel('What goes on it').fill(words);
    return follow(() => button.click());
  }
  await button.click();
  await page.getByText(`${name} is in your basket.`).waitFor({ state: 'attached' });
}

export async function goToCheckout({ page, follow }: Visitor): Promise<void> {
  await follow(() => page.getByRole('link', { name: /^Basket/ }).click());
  await follow(() => page.getByRole('link', { name: 'Go to the checkout' }).click());
}

export async function sayWho({ page, follow }: Visitor, who: typeof grace = grace): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(who.name);
  await page.getByLabel('Email address').fill(who.email);
  await page.getByLabel('Telephone').fill(who.phone);
  await follow(() => page.getByRole('button', { name: 'Go on to delivery' }).click());
}

export async function sayWhere({ page, follow }: Visitor, where: typeof grace.address = grace.address): Promise<void> {
  await page.getByLabel('House and street').fill(where.line1);
  await page.getByLabel('Town or city').fill(where.town);
  await page.getByLabel('Postcode').fill(where.postcode);
  await follow(() => page.getByRole('button', { name: 'Go on', exact: true }).click());
}

/** Gives a date of birth and says that it is true. */
export async function sayAge({ page, follow }: Visitor, born: Temporal.PlainDate): Promise<void> {
  await page.getByLabel('Day', { exact: true }).fill(String(born.day));
  await page.getByLabel('Month', { exact: true }).fill(String(born.month));
  await page.getByLabel('Year', { exact: true }).fill(String(born.year));
  await page.getByLabel('This is my own date of birth').check();
  await follow(() => page.getByRole('button', { name: 'Go on to pay' }).click());
}

/** Agrees to the terms and presses the button, which has to say this sum. Says the number of the order. */
export async function confirm({ page, follow }: Visitor, sum: string): Promise<string> {
  await page.getByLabel('I agree to the terms').check();
  await follow(() => page.getByRole('button', { name: `Confirm order and pay ${sum}` }).click());
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Thank you. Your order is placed');
  return page.locator('main strong').first().innerText();
}
