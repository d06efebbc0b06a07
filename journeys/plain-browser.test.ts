import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { proves } from '../test/proves.ts';
import { confirm, sayWhere, sayWho } from './buying.ts';
import { openJourneys } from './visitor.ts';

const { running, visitor } = await openJourneys();

proves('checkout.needs-javascript', 'wr-cookies.required-to-order', 'cookies.off-browse-only');

test('without script the whole purchase works by forms, and each page offers the telephone', async () => {
  const shopper = await visitor('hollis', { javaScriptEnabled: false });
  const { page, visit, follow } = shopper;
  await visit('/c/kitchen-and-dining');
  await follow(() => page.getByRole('button', { name: /^Add to basket.*Copper kettle/ }).click());
  expect(await page.locator('noscript').innerText()).toContain('03069 990140');
  await page.getByLabel('Quantity of Copper kettle').fill('2');
  await follow(() => page.getByRole('button', { name: /^Update.*Copper kettle/ }).click());
  await follow(() => page.getByRole('link', { name: 'Go to the checkout' }).click());
  await sayWho(shopper);
  await sayWhere(shopper);
  await confirm(shopper, '£90.00');
  await follow(() => page.getByRole('link', { name: 'See your order' }).click());
  await page.getByLabel('Copper kettle, 2 of them').check();
  await follow(() => page.getByRole('button', { name: 'Cancel these products' }).click());
  await page.getByText('You are not charged for it.').waitFor();
});

test('without cookies one can look round, and buying says why not and which number to ring', async () => {
  const port = await withoutCookies(running.port);
  const { page, visit, follow } = await visitor('hollis', { baseURL: `http://hollis.localhost:${port}` });
  await visit('/');
  await visit('/search?q=kettle');
  await follow(() => page.getByRole('link', { name: 'Copper kettle', exact: true }).click());
  await follow(() => page.getByRole('main').getByRole('button', { name: 'Add to basket', exact: true }).click());
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Your browser keeps no cookies');
  expect(await page.locator('.stub.refused').first().innerText()).toContain('Ordering needs cookies');
  expect(await page.locator('main').innerText()).toContain('order by telephone on 03069 990140');
});

test('without cookies and without script the form that adds is answered with the clause and the telephone', async () => {
  const port = await withoutCookies(running.port);
  const address = { baseURL: `http://hollis.localhost:${port}`, javaScriptEnabled: false };
  const { page, visit, follow } = await visitor('hollis', address);
  await visit('/c/kitchen-and-dining');
  await follow(() => page.getByRole('button', { name: /^Add to basket.*Copper kettle/ }).click());
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Your browser keeps no cookies');
  expect(await page.locator('.stub.refused').first().innerText()).toContain('Ordering needs cookies');
  expect(await page.locator('main').innerText()).toContain('order by telephone on 03069 990140');
});

/** A way to the shop on which every cookie is lost, as in a browser that keeps none; says its port. */
async function withoutCookies(shopPort: number): Promise<number> {
  const way = createServer((coming, going) => {
    const { method, url: path, headers } = coming;
    const asked = ask({ host: '127.0.0.1', port: shopPort, method, path, headers }, (answer) => {
      const { 'set-cookie': _, ...kept } = answer.headers;
      going.writeHead(answer.statusCode ?? 502, kept);
      answer.pipe(going);
    });
    asked.on('error', () => going.destroy());
    coming.pipe(asked);
  });
  await new Promise<void>((listening) => way.listen(0, '127.0.0.1', listening));
  afterAll(() => {
    way.closeAllConnections();
    way.close();
  });
  const address: AddressInfo | string | null = way.address();
  return typeof address === 'object' && address ? address.port : 0;
}
