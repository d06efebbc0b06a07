import { expect, test } from 'vitest';
import { openPersons } from '../../../../test/persons.ts';
import { proves } from '../../../../test/proves.ts';

proves('registration.accuracy-warranty', 'registration.notify-changes', 'account.other-persons-use');

const { shop, browser } = await openPersons();

const grace = {
  name: 'Grace O’Brien-Łukasz',
  email: 'grace@example.com',
  password: 'three-blue-kettles',
  accurate: 'yes',
  terms: 'yes',
};

/** The form as it was shown holds the version of the terms. */
const versionOn = (page: string): string => /name="version" value="([0-9a-f-]+)"/.exec(page)?.[1] ?? '';

test('somebody makes an account and is signed in', async () => {
  const visitor = browser();
  const form = await visitor.get('/register');
  expect(form.statusCode).toBe(200);
  const made = await visitor.post('/register', { ...grace, version: versionOn(form.body) });
  expect(made.statusCode).toBe(303);
  expect(made.headers.location).toBe('/cookies/check?to=%2Faccount%3Fnew');
  const check = await visitor.get('/cookies/check?to=%2Faccount%3Fnew');
  expect(check.headers.location).toBe('/account?new');
  expect((await visitor.get('/account?new')).body).toContain('Hello, Grace O’Brien-Łukasz');
});

test('what they agreed to is kept: which version, when and through which channel', async () => {
  const rows = await shop.db.selectFrom('terms.acceptance').select(['occasion', 'channel']).execute();
  expect(rows).toEqual([{ occasion: 'registration', channel: 'web' }]);
});

test('without the declaration or the terms there is no account, and the page says which box', async () => {
  const visitor = browser();
  const version = versionOn((await visitor.get('/register')).body);
  const { accurate: _, ...rest } = { ...grace, email: 'other@example.com', version };
  const answer = await visitor.post('/register', rest);
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('Tick the box to say that your details are right.');
  expect(answer.body).toContain('href="#accurate"');
  expect(answer.body).toContain('value="other@example.com"');
  expect(answer.body).not.toContain('three-blue-kettles');
});

test('ten people who register one email at once make one account', async () => {
  const version = versionOn((await browser().get('/register')).body);
  const wish = { ...grace, email: 'ten@example.com', version };
  const answers = await Promise.all(Array.from({ length: 10 }, () => browser().post('/register', wish)));
  expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(1);
  expect(answers.filter(({ body }) => body.includes('There is an account with this email already.'))).toHaveLength(9);
});

test('a visitor is asked to sign in and comes back to the page they wanted, and to no other shop', async () => {
  const visitor = browser();
  expect((await visitor.get('/account/addresses')).headers.location).toBe('/sign-in?to=%2Faccount%2Faddresses');
  const { email, password } = { email: 'ada@example.com', password: 'kettle-lantern-42' };
  const back = await visitor.post('/sign-in', { email, password, to: '/account/addresses' });
  expect(back.headers.location).toBe('/cookies/check?to=%2Faccount%2Faddresses');
  const away = await browser().post('/sign-in', { email, password, to: '//evil.example/account' });
  expect(away.headers.location).toBe('/cookies/check?to=%2Faccount');
});

test('a wrong password is the same page again, with the reason', async () => {
  const answer = await browser().post('/sign-in', { email: 'ada@example.com', password: 'wrong-wrong' });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('The email or the password is not right.');
});

test('details are changed, and old and new are kept with who did it', async () => {
  const ada = await signedIn();
  const kept = await ada.post('/account/details', {
    name: 'Ada King',
    email: 'ada@example.com',
    phone: '020 7946 0999',
  });
  expect(kept.headers.location).toBe('/account/details?kept');
  const rows = await shop.db
    .selectFrom('identity.change')
    .select(['field', 'oldValue', 'newValue', 'actorKind', 'channel'])
    .orderBy('field')
    .execute();
  expect(rows).toEqual([
    { field: 'name', oldValue: 'Ada Byron', newValue: 'Ada King', actorKind: 'customer', channel: 'web' },
    { field: 'phone', oldValue: '07700 900142', newValue: '020 7946 0999', actorKind: 'customer', channel: 'web' },
  ]);
});

test('an address is added, made the usual one, and taken out again', async () => {
  const ada = await signedIn();
  const wish = { name: 'Ada King', line1: '9 Rose Street', town: 'Edinburgh', postcode: 'eh22pr', usual: 'yes' };
  expect((await ada.post('/account/addresses', wish)).statusCode).toBe(303);
  const book = await ada.get('/account/addresses');
  expect(book.body).toContain('EH2 2PR');
  const id = /addresses\/([0-9a-f-]{36})\/removal/.exec(book.body)?.[1] ?? '';
  expect((await ada.post(`/account/addresses/${id}/removal`, {})).statusCode).toBe(303);
  expect((await ada.get('/account/addresses')).body).not.toContain('EH2 2PR');
});

test('a postcode that there is not is named in the reason, and nothing is kept', async () => {
  const ada = await signedIn();
  const wish = { name: 'Ada', line1: '1 Nowhere', town: 'Nowhere', postcode: 'ZZ99 9ZZ' };
  const answer = await ada.post('/account/addresses', wish);
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('We do not know that postcode.');
  expect((await ada.get('/account/addresses')).body).not.toContain('1 Nowhere');
});

test('the address of somebody else looks like none', async () => {
  const ada = await signedIn();
  const book = await ada.get('/account/addresses');
  const id = /addresses\/([0-9a-f-]{36})\/removal/.exec(book.body)?.[1] ?? '';
  const eve = browser();
  await eve.post('/sign-in', { email: 'eve@example.com', password: 'harbour-window-17' });
  expect((await eve.get(`/account/addresses/${id}`)).statusCode).toBe(404);
  expect((await eve.post(`/account/addresses/${id}/removal`, {})).statusCode).toBe(404);
});

test('after signing out the old key opens nothing', async () => {
  const ada = await signedIn();
  const thief = browser(ada.cookies());
  expect((await thief.get('/account')).statusCode).toBe(200);
  await ada.post('/sign-out', {});
  expect((await thief.get('/account')).statusCode).toBe(303);
});

test('a second factor is set up, asked for, and a spare code opens the account once', async () => {
  const eve = browser();
  const password = 'harbour-window-17';
  await eve.post('/sign-in', { email: 'eve@example.com', password });
  const setUp = await eve.post('/account/second-factor', { password });
  const spare = /<code>(\w{5}-\w{5})<\/code>/.exec(setUp.body)?.[1] ?? '';
  const secret = /<code>([A-Z2-7=]{20,})<\/code>/.exec(setUp.body)?.[1] ?? '';
  const code = await codeOf(secret);
  expect((await eve.post('/account/second-factor/code', { code })).headers.location).toBe('/account/security?factor');
  expect((await eve.get('/account/security')).body).toContain('Switch the second factor off');

  const again = browser();
  const half = await again.post('/sign-in', { email: 'eve@example.com', password });
  expect(half.headers.location).toContain('code');
  expect((await again.get('/account')).statusCode).toBe(303);
  expect((await again.post('/sign-in/code', { code: spare })).statusCode).toBe(303);
  expect((await again.get('/account')).statusCode).toBe(200);
  const third = browser();
  await third.post('/sign-in', { email: 'eve@example.com', password });
  expect((await third.post('/sign-in/code', { code: spare })).statusCode).toBe(422);
});

test('an account is closed with the password, and opens no more', async () => {
  const owner = browser();
  const { email, password } = grace;
  await owner.post('/sign-in', { email, password });
  expect((await owner.post('/account/close', { password: 'not-hers' })).statusCode).toBe(422);
  expect((await owner.post('/account/close', { password })).statusCode).toBe(303);
  expect((await browser().post('/sign-in', { email, password })).statusCode).toBe(422);
});

async function signedIn() {
  const ada = browser();
  await ada.post('/sign-in', { email: 'ada@example.com', password: 'kettle-lantern-42' });
  return ada;
}

/** What an app with this secret shows now; the page gives the secret in the letters of base 32. */
async function codeOf(base32: string): Promise<string> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...base32.replace(/=/g, '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2));
  const { signInsOf } = await import('../../who.ts');
  return signInsOf(shop)
    .customersAt('http://localhost')
    .codeNow(String.fromCharCode(...bytes));
}
