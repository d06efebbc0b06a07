import { expect, test } from 'vitest';
import { strings } from '../test/hostile/said.ts';
import { grace } from '../test/world.ts';
import { confirm, goToCheckout, putInBasket, sayWhere, sayWho } from './buying.ts';
import { openJourneys } from './visitor.ts';

const { running, visitor } = await openJourneys();

const script = '"><script>alert(1)</script>';
const picture = '<img src=x onerror=alert(2)>';

test('an order whose every field is a script is shown everywhere as text, and nothing runs', async () => {
  const shopper = await visitor();
  const { page, visit, follow } = shopper;
  const ran: string[] = [];
  page.context().on('dialog', (dialog) => {
    ran.push(dialog.message());
    return dialog.dismiss();
  });
  await putInBasket(shopper, 'mug', picture);
  await goToCheckout(shopper);
  await sayWho(shopper, { ...grace, name: script });
  await sayWhere(shopper, { ...grace.address, line1: picture, town: script });
  await confirm(shopper, '£15.95');
  await follow(() => page.getByRole('link', { name: 'See your order' }).click());
  expect(await page.locator('main').innerText()).toContain(picture);
  await follow(() => page.getByRole('link', { name: 'Confirmation to keep' }).click());
  expect(await page.locator('main').innerText()).toContain(script);
  await running.work();
  await visit('/dev/mail');
  const letter = page.getByRole('link', { name: /We have your order/ });
  await page.goto((await letter.getAttribute('href')) ?? '');
  expect(await page.locator('body').innerText()).toContain(picture);
  for (const text of strings.filter((each) => /<[a-z]|javascript:/i.test(each)).filter((_, at) => at % 6 === 0)) {
    await page.goto(`/search?q=${encodeURIComponent(text)}`);
  }
  expect(ran).toEqual([]);
});
