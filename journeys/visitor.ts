/** Whoever goes to the shop with a real browser, and what is looked at on each page that they see. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { launchBrowser } from '../test/browser.ts';
import { openRunningShop, type RunningShop } from '../test/running-shop.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

export type SiteName = 'hollis' | 'larkfield';

export interface Visitor {
  page: Page;
  /** Opens a page by its path and looks at it. */
  visit(path: string): Promise<void>;
  /** Does something that leads to another page, and looks at that one. */
  follow(deed: () => Promise<unknown>): Promise<void>;
}

export interface Journeys {
  running: RunningShop;
  /** Somebody new at a site, with a browser that knows nothing yet. */
  visitor(site?: SiteName, options?: BrowserContextOptions): Promise<Visitor>;
}

/** One shop and one browser for all journeys of a file. */
export async function openJourneys(): Promise<Journeys> {
  const running = await openRunningShop();
  const browser: Browser = await launchBrowser();
  afterAll(() => browser.close());
  return {
    running,
    async visitor(site = 'hollis', options = {}) {
      const settings: BrowserContextOptions = {
        baseURL: `http://${site}.localhost:${running.port}`,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        reducedMotion: 'reduce',
        viewport: { width: 1_280, height: 900 },
        ...options,
      };
      const pageOf = async (more: BrowserContextOptions) => {
        const context = await browser.newContext({ ...settings, ...more });
        context.setDefaultTimeout(20_000);
        return context.newPage();
      };
      const page = await pageOf({});
      return visitorOf(page, options.javaScriptEnabled === false ? await pageOf({ javaScriptEnabled: true }) : page);
    },
  };
}

/** `eyes` is the page that is looked at: the same one, or its likeness where no script can look. */
function visitorOf(page: Page, eyes: Page): Visitor {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !refused.test(message.text())) faults.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
  });
  const look = async () => {
    if (eyes !== page) await showTo(eyes, page);
    expect({ at: page.url(), ...(await seen(eyes)), faults: faults.splice(0) }).toEqual({
      at: page.url(),
      violations: [],
      widerThanTheWindow: [],
      faults: [],
    });
  };
  return {
    page,
    async visit(path) {
      await page.goto(path);
      await look();
    },
    async follow(deed) {
      const arrived = page.waitForEvent('load');
      await Promise.all([arrived, deed()]);
      await look();
    },
  };
}

/** Shows a page, as it stands without script, to a browser with script: what is for want of script is shown as well. */
async function showTo(eyes: Page, page: Page): Promise<void> {
  const body = (await page.content()).replaceAll(/(<\/?)noscript>/g, '$1div>');
  await eyes.unrouteAll();
  await eyes.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await eyes.goto(page.url());
}

/** A page that says no is answered with 422 or 404, which the browser itself counts as an error. */
const refused = /status of (422|404)/;

/** What a person with other eyes, hands or a smaller window would stumble over, by day and by night. */
async function seen(page: Page) {
  await page.evaluate(axe);
  const byDay = await violations(page, "{ rules: { 'target-size': { enabled: true } } }");
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await violations(page, "{ runOnly: ['color-contrast', 'link-in-text-block'] }");
  await page.emulateMedia({ colorScheme: 'light' });
  return {
    violations: [...byDay, ...byNight.map((words) => `by night: ${words}`)],
    widerThanTheWindow: await tooWide(page),
  };
}

const violations = (page: Page, options: string): Promise<string[]> =>
  page.evaluate<string[]>(`axe.run(document, ${options}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
      id + ' at ' + target.join(' ') + ': ' + failureSummary)))`);

/** Nobody should have to scroll sideways; a table may do so within its own frame. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
    [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 3).map((each) => each.tagName + '.' + each.className)`);
