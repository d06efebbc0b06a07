import { afterAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const browser = await launchBrowser();
afterAll(() => browser.close());

test('the browser from the packages shows a page and runs its script', async () => {
  const page = await browser.newPage();
  await page.setContent('<h1>Kettles</h1><script>document.title = document.querySelector("h1").textContent</script>');
  expect(await page.title()).toBe('Kettles');
  expect(await page.locator('h1').boundingBox()).toMatchObject({ x: 8 });
});
