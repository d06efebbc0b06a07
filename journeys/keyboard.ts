import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than any page of the shop has before its main part ends. */
const most = 120;

/** Goes on with the tabulator until what has the focus begins with these words; at every stop the focus is seen. */
export async function tabTo(page: Page, words: string): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    const { name, seen } = await focused(page);
    expect({ name, seen }).toEqual({ name, seen: true });
    if (name.startsWith(words)) return;
    passed.push(name);
  }
  expect(passed).toContain(words);
}

/** What has the focus, as its label or its words call it, and whether one sees that it has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return { name: '', seen: true };
    const [label] = at instanceof HTMLInputElement ? (at.labels ?? []) : [];
    const name = label?.innerText ?? at.getAttribute('aria-label') ?? at.innerText;
    // A card that leads somewhere as a whole is outlined as a whole.
    const outlined = [at, at.closest('.card')].some((each) => {
      if (!each || each.getBoundingClientRect().width === 0) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    });
    return { name: name.trim(), seen: at === document.body || outlined };
  });
