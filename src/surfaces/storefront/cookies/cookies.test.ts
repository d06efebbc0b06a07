import { expect, test } from 'vitest';
import { openPersons } from '../../../../test/persons.ts';
import { proves } from '../../../../test/proves.ts';
import { cookieRegister, findCookie } from '../../../shop/consents/index.ts';

proves(
  'cookies.info',
  'cookies.off-browse-only',
  'cookies.tracking-optout-onsite',
  'cookies.nai-optout',
  'dnt.not-honoured',
  'dnt.review',
  'wr-cookies.no-sensitive',
  'wr-cookies.key-only',
  'wr-cookies.required-to-order',
  'wr-cookies.browser-help',
  'wr-privacy.no-information-needed',
);

const { app, browser, statements } = await openPersons();
const open = [
  '/',
  '/cookies',
  '/register',
  '/sign-in',
  '/sign-in/new-password',
  '/terms',
  '/privacy',
  '/help',
  '/contact',
];
const served = open.filter((url) => app.hasRoute({ method: 'GET', url }));

test.each(served)('%s is there for a browser without cookies, sets none, and asks for nobody', async (address) => {
  const before = statements.length;
  const answer = await browser().get(address);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect(statements.slice(before).filter((statement) => statement.includes('_session'))).toEqual([]);
});

test('every cookie that is set stands in the register, holds a key, and is kept from script and other sites', async () => {
  const ada = browser();
  const staff = browser();
  const answers = [
    await ada.post('/sign-in', { email: 'ada@example.com', password: 'kettle-lantern-42' }),
    await ada.post('/cookies/choice', { analytics: 'no', advertising: 'no' }),
    await ada.post('/sign-in/passkey/options', {}),
    await ada.post('/account/passkeys/options', {}),
    await staff.post('/office/sign-in', { email: 'hana@staff.example', password: 'ledger-counter-88' }),
  ];
  const set = answers.flatMap(({ cookies }) => cookies);
  expect(new Set(set.map(({ name }) => name))).toEqual(
    new Set(['session', 'cookie-choice', 'session-passkey', 'staff-second-factor']),
  );
  for (const cookie of set) {
    const entry = findCookie(cookie.name);
    expect(entry?.lifetime.seconds, cookie.name).toBe(cookie.maxAge);
    expect(cookie).toMatchObject({ path: entry?.path, httpOnly: true, sameSite: 'Lax' });
    expect(readable(cookie.value)).not.toMatch(/ada|byron|hana|example|london|sw1y|\d{8}-\d{4}/i);
  }
});

/** The value, and what it is when somebody takes it for base 64. */
const readable = (value: string): string =>
  `${value} ${value
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
    .join(' ')}`;

test('the page lists every cookie of the register', async () => {
  const { body } = await browser().get('/cookies');
  for (const { name, lifetime } of cookieRegister) {
    expect(body).toContain(`<code>${name}</code>`);
    expect(body).toContain(lifetime.words);
  }
  expect(body).toContain('rel="noopener noreferrer external"');
  expect(body).toContain('Last reviewed 1 November 2026');
});

test('a browser that keeps no cookies is told so in two steps, without a loop and without a key in the address', async () => {
  const visitor = browser(new Map(), { keeps: false });
  const answer = await visitor.post('/sign-in', { email: 'ada@example.com', password: 'kettle-lantern-42' });
  expect(answer.headers.location).toBe('/cookies/check?to=%2Faccount');
  const check = await visitor.get('/cookies/check?to=%2Faccount');
  expect(check.statusCode).toBe(422);
  expect(check.body).toContain('Your browser keeps no cookies');
  expect(check.headers['set-cookie']).toBeUndefined();
});

test('saying no is kept, counts at once, and follows the customer to another browser', async () => {
  const ada = browser();
  await ada.post('/sign-in', { email: 'ada@example.com', password: 'kettle-lantern-42' });
  await ada.post('/cookies/choice', { analytics: 'no', advertising: 'no' });
  expect((await ada.get('/cookies')).body).toMatch(/id="analytics-no"[^>]*checked/);
  const elsewhere = browser();
  await elsewhere.post('/sign-in', { email: 'ada@example.com', password: 'kettle-lantern-42' });
  expect((await elsewhere.get('/cookies')).body).toMatch(/id="analytics-no"[^>]*checked/);
});

test('saying no to optional cookies keeps nobody from signing in', async () => {
  const visitor = browser();
  await visitor.post('/cookies/choice', { analytics: 'no', advertising: 'no' });
  const answer = await visitor.post('/sign-in', { email: 'ada@example.com', password: 'kettle-lantern-42' });
  expect(answer.headers.location).toBe('/account');
});

test('“Do Not Track” changes nothing; Global Privacy Control is taken as a no to advertising', async () => {
  const plain = withoutNonce((await browser().get('/cookies')).body);
  expect(withoutNonce((await browser().get('/cookies', { dnt: '1' })).body)).toBe(plain);
  const gpc = (await browser().get('/cookies', { 'sec-gpc': '1' })).body;
  expect(gpc).toContain('Your browser sends Global Privacy Control.');
  expect((await browser().get('/.well-known/gpc.json')).json()).toEqual({ gpc: true, lastUpdate: '2026-11-01' });
});

const withoutNonce = (page: string): string => page.replaceAll(/nonce="[^"]*"/g, '');
