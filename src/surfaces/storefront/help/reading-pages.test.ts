import { describe, expect, test } from 'vitest';
import { openOffice } from '../../../../test/office.ts';
import { proves } from '../../../../test/proves.ts';
import { createApp } from '../../../lib/http/app.ts';
import { faultPage } from '../fault-page.tsx';

const { app, shop } = await openOffice({});

const open = (url: string, site = 'hollis') =>
  app.inject({ url, headers: { host: `${site}.localhost`, accept: 'text/html' } });

const words = async (url: string, site?: string) => {
  const reply = await open(url, site);
  return reply.payload.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&');
};

const at = async <T>(moment: string, ask: () => Promise<T>): Promise<T> => {
  const { now } = shop;
  shop.now = () => Temporal.Instant.from(moment);
  try {
    return await ask();
  } finally {
    shop.now = now;
  }
};

describe('pages to read', () => {
  proves('cookies.off-browse-only', 'wr-cookies.browser-help');

  test.each(['/contact', '/company', '/help', '/help/delivery', '/help/browser', '/privacy', '/terms', '/terms/proof'])(
    '%s is there without a cookie, and sets none',
    async (url) => {
      for (const site of ['hollis', 'larkfield']) {
        const reply = await open(url, site);
        expect([reply.statusCode, reply.cookies]).toEqual([200, []]);
        expect(reply.payload.match(/<h1>/g)).toHaveLength(1);
      }
    },
  );
});

describe('how to reach us', () => {
  proves('contact.before-order', 'contact.call-rate', 'contact.call-recording');

  test.each([
    ['2026-07-01T05:59:59Z', 'Customer service opens at 7am.'],
    ['2026-07-01T06:00:00Z', 'Customer service is open until midnight.'],
    ['2026-07-01T22:59:59Z', 'Customer service is open until midnight.'],
    ['2026-07-01T23:00:00Z', 'Customer service opens at 7am.'],
    ['2026-12-25T12:00:00Z', 'Customer service is open until midnight.'],
  ])('at %s the page says: %s', async (moment, sentence) => {
    expect(await at(moment, () => words('/contact'))).toContain(sentence);
  });

  test('the number stands beside what it costs, that calls may be recorded, and the email', async () => {
    const text = await words('/contact');
    expect(text).toContain('03069 990140. Charged as a call to a local number');
    expect(text).toContain('Calls may be recorded');
    expect(text).toContain('service@hollis-ware.example');
    expect(await words('/contact', 'larkfield')).toContain('03069 990240');
  });
});

describe('who the shop is', () => {
  proves(
    'company.details',
    'def.we',
    'def.website-successor',
    'law.governing',
    'law.lawful-use',
    'severance',
    'waiver',
    'survival',
    'ip.ownership',
    'ip.personal-use',
    'ip.no-copying',
  );

  test('each brand names its own seller, with its numbers and the clauses that say so', async () => {
    const text = await words('/company');
    expect(text).toContain('The Hollis Partnership plc');
    expect(text).toContain('99001401');
    expect(text).toContain('GB012345620');
    for (const title of [
      'Whose the content is',
      'For your own use',
      'No copying',
      'The law that holds',
      'Lawful use',
      'If a part does not hold',
      'If we let something pass',
      'Each term for itself',
    ]) {
      expect(text).toContain(title);
    }
    expect(await words('/company', 'larkfield')).toContain('Larkfield Limited');
  });

  test('each brand credits those whose data its products come from, with the licence', async () => {
    expect(await words('/company', 'larkfield')).toContain(
      'Open Food Facts contributors (another site), Open Database',
    );
    expect(await words('/company')).toContain('Icecat (another site), Icecat Open Content License');
    expect(await words('/company')).not.toContain('Open Food Facts');
  });
});

describe('privacy', () => {
  proves(
    'privacy.ico-registration',
    'privacy.questions-in-writing',
    'privacy.law-from-time-to-time',
    'wr-privacy.dpa98',
    'privacy.policy-updates',
  );

  test('the page names the registration, the law of the day, where to write, and its version', async () => {
    const text = await at('2026-11-22T12:00:00Z', () => words('/privacy'));
    expect(text).toContain('ZX990140 with the Information Commissioner’s Office, until 31 May 2027');
    expect(text).toContain('Data (Use and Access) Act 2025');
    expect(text).not.toContain('Data Protection Act 1998');
    expect(text).toContain('The Company Secretary, Hollis House, 9 Ware Walk, London, SW1A 9ZZ');
    expect(text).toContain('version 1');
  });

  test('the grocer says what it alone says', async () => {
    expect((await open('/privacy', 'larkfield')).payload).toContain('id="wr-privacy.dpa98"');
    expect((await open('/privacy')).payload).not.toContain('id="wr-privacy.dpa98"');
  });
});

describe('what a browser is told', () => {
  proves('privacy.third-party-collection', 'privacy.secure-server');

  test('it may fetch nothing on our pages from anyone but us', async () => {
    const policy = (await open('/help')).headers['content-security-policy'];
    for (const part of ["default-src 'self'", "connect-src 'self'", "img-src 'self' data:", "font-src 'self'"]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain('http');
  });
});

describe('what goes between a shopper and us', () => {
  proves('privacy.secure-server');

  test('behind TLS a browser is told to come by no other way for a year', async () => {
    const secure = await createApp({
      logLevel: 'silent',
      secure: true,
      faultPage: faultPage(shop),
      requestsPerMinute: 0,
    });
    secure.get('/anything', () => 'here');
    const reply = await secure.inject('/anything');
    expect(reply.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    await secure.close();
  });
});

describe('what words mean', () => {
  proves('def.personal-information', 'def.cookies', 'terms.refuse-and-leave');

  test('the terms say it, and the page about cookies and the closing of an account are a link away', async () => {
    const text = await words('/terms');
    expect(text).toContain('“Personal Information” means the details that you give when you register.');
    expect(text).toContain('Cookies are small text files that your browser keeps for us');
    expect(text).toContain('You can close your account.');
    expect((await open('/cookies')).statusCode).toBe(200);
    expect([303, 200]).toContain((await open('/account')).statusCode);
  });
});

test('delivery costs what the figures of the terms say', async () => {
  const text = await words('/help/delivery');
  expect(text).toContain('£3.95, free for orders of £50 and over');
});
