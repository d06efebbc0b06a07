import { beforeAll, describe, expect, test } from 'vitest';
import { openOffice } from '../../../../test/office.ts';
import { proves } from '../../../../test/proves.ts';
import { minutes } from '../../../lib/terms.ts';
import { siteById } from '../../../shop/outlets/index.ts';
import { publishVersion, termsTerms, versionInForce } from '../../../shop/terms/index.ts';

const { app, shop } = await openOffice({});
const hollis = siteById('hollis');

const page = async (url: string, headers: Record<string, string> = {}) => {
  const reply = await app.inject({ url, headers: { host: 'hollis.localhost', accept: 'text/html', ...headers } });
  return { status: reply.statusCode, text: reply.payload };
};

let starts: Temporal.Instant;
beforeAll(async () => {
  starts = shop.now().add({ hours: 1 }).round('second');
  const next = await publishVersion(
    shop.db,
    shop.register,
    {
      brand: 'hollis',
      names: hollis.names,
      figures: { [termsTerms.of]: { publishedBefore: minutes(5) } },
      effectiveFrom: starts,
      reason: 'More notice.',
      by: 'Grace',
    },
    shop.now(),
  );
  expect(next).toMatchObject({ done: 'published', number: 2 });
});

describe('the page of terms', () => {
  proves('terms.version-display');

  test('shows the version in force, each clause with its number, its anchor and its marked figures', async () => {
    const { status, text } = await page('/terms');
    expect(status).toBe(200);
    expect(text).toContain('Version 1 of Hollis &amp; Ware');
    expect(text).toContain('<article class="clause" id="terms.change"');
    expect(text).toContain('at least <span class="figure">1 minute</span> before it starts');
    expect(text).not.toContain('\u2068');
  });

  test('shows no version before its second, not by its number and not by what it changes', async () => {
    expect((await page('/terms/2')).status).toBe(404);
    expect((await page('/terms/1...2')).status).toBe(404);
    expect((await page('/terms')).text).not.toContain('Version 2');
    expect((await page('/terms', { cookie: 'basket=x' })).text).not.toContain('Our terms changed');
  });

  test.each(['/terms/0', '/terms/x', '/terms/1..2', '/terms/9', '/terms/1...9', '/terms/-1'])(
    '%s is no page',
    async (url) => {
      expect((await page(url)).status).toBe(404);
    },
  );

  test('each brand has its own page, with what it alone promises', async () => {
    const larkfield = await page('/terms', { host: 'larkfield.localhost' });
    expect(larkfield.text).toContain('id="wr-privacy.no-information-needed"');
    expect((await page('/terms')).text).not.toContain('id="wr-privacy.no-information-needed"');
  });
});

test('what is not built yet is said plainly on the page of proofs', async () => {
  const { status, text } = await page('/terms/proof');
  expect(status).toBe(200);
  expect(text).toContain('The published terms have 338 clauses.');
  expect(text).toContain('id="gift-card.expiry"');
  expect(text).toContain('not built yet');
});

describe('when the new version has started', () => {
  proves('terms.change', 'privacy.policy-updates', 'terms.version-display');

  const later = async <T>(ask: () => Promise<T>): Promise<T> => {
    const { now } = shop;
    shop.now = () => starts;
    try {
      return await ask();
    } finally {
      shop.now = now;
    }
  };

  test('in its first second it is the one in force, and the old one says that it is not', async () => {
    const now = await later(() => page('/terms'));
    expect(now.text).toContain('Version 2 of Hollis &amp; Ware');
    expect(now.text).toContain('at least <span class="figure">5 minutes</span> before it starts');
    const old = await later(() => page('/terms/1'));
    expect(old.text).toContain('This version is no longer in force');
    expect(old.text).toContain('at least <span class="figure">1 minute</span> before it starts');
  });

  test('the difference is shown as insertions and deletions', async () => {
    const { text } = await later(() => page('/terms/1...2'));
    expect(text).toContain('<del>1 minute</del><ins>5 minutes</ins>');
    expect(text).toContain('Why: More notice.');
  });

  test('read the other way round it is the same difference', async () => {
    const reply = await later(() => app.inject({ url: '/terms/2...1', headers: { host: 'hollis.localhost' } }));
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/terms/1...2']);
  });

  test('who has been here before is told once, and who has no cookie is not followed', async () => {
    expect((await later(() => page('/help', { cookie: 'basket=x' }))).text).toContain('Our terms changed on');
    expect((await later(() => page('/help'))).text).not.toContain('Our terms changed on');

    const put = await later(() =>
      app.inject({
        method: 'POST',
        url: '/terms/seen',
        headers: { host: 'hollis.localhost', 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'to=%2Fhelp',
      }),
    );
    expect([put.statusCode, put.headers.location]).toEqual([303, '/help']);
    const version = await later(() => versionInForce(shop.db, 'hollis', shop.now()));
    expect(put.cookies).toMatchObject([{ name: 'terms-seen', value: version.id, httpOnly: true, sameSite: 'Lax' }]);
    const again = await later(() => page('/help', { cookie: `basket=x; terms-seen=${version.id}` }));
    expect(again.text).not.toContain('Our terms changed on');
  });

  test('after thirty days nobody is told any more', async () => {
    const { now } = shop;
    shop.now = () => starts.add({ hours: 24 * 31 });
    expect((await page('/help', { cookie: 'basket=x' })).text).not.toContain('Our terms changed on');
    shop.now = now;
  });
});
