import { expect, test } from 'vitest';
import { openPersons } from '../../../../test/persons.ts';
import { proves } from '../../../../test/proves.ts';

proves('wr-cookies.key-only', 'account.other-persons-use');

const { app } = await openPersons();

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const call = (method: Method, url: string, body?: object, token?: string) =>
  app.inject({
    method,
    url,
    headers: { host: 'localhost', ...(token && { authorization: `Bearer ${token}` }) },
    ...(body && { payload: body }),
  });

const ada = { email: 'ada@example.com', password: 'kettle-lantern-42' };
const tokenOfAda = async (): Promise<string> => (await call('POST', '/api/v1/sessions', ada)).json().token;

test('a program signs in, reads the account, and signs out; then its token opens nothing', async () => {
  const answer = await call('POST', '/api/v1/sessions', ada);
  expect(answer.statusCode).toBe(201);
  expect(answer.headers['set-cookie']).toBeUndefined();
  const { token } = answer.json();
  expect((await call('GET', '/api/v1/account', undefined, token)).json()).toMatchObject({ name: 'Ada Byron' });
  expect((await call('DELETE', '/api/v1/sessions/current', undefined, token)).statusCode).toBe(204);
  expect((await call('GET', '/api/v1/account', undefined, token)).statusCode).toBe(401);
});

test('a wrong password is a problem with 401', async () => {
  const answer = await call('POST', '/api/v1/sessions', { ...ada, password: 'wrong-wrong' });
  expect(answer.statusCode).toBe(401);
  expect(answer.headers['content-type']).toContain('application/problem+json');
});

test('what is wrong with details is named field by field', async () => {
  const token = await tokenOfAda();
  const answer = await call('PUT', '/api/v1/account', { name: 'Ada', email: 'ada', phone: 'call me' }, token);
  expect(answer.statusCode).toBe(422);
  expect(answer.json().errors.map(({ field }: { field: string }) => field)).toEqual(['email', 'phone']);
});

test('addresses are added, changed and taken out, and a postcode is tidied up', async () => {
  const token = await tokenOfAda();
  const address = { name: 'Ada', line1: '3 Rose Street', town: 'Edinburgh', postcode: 'eh2 2pr' };
  const added = (await call('POST', '/api/v1/account/addresses', address, token)).json();
  expect(added).toHaveLength(2);
  const rose = added.find(({ postcode }: { postcode: string }) => postcode === 'EH2 2PR');
  expect(rose).toMatchObject({ country: 'Scotland', isDefault: false });
  const changed = await call('PUT', `/api/v1/account/addresses/${rose.id}`, { ...address, usual: 'yes' }, token);
  expect(changed.json()[0]).toMatchObject({ id: rose.id, isDefault: true });
  expect((await call('DELETE', `/api/v1/account/addresses/${rose.id}`, undefined, token)).statusCode).toBe(204);
  expect((await call('GET', '/api/v1/account/addresses', undefined, token)).json()[0]).toMatchObject({
    isDefault: true,
  });
});

test('preferences are read and set', async () => {
  const token = await tokenOfAda();
  const wish = { leaveAlone: false, agreed: [{ topic: 'events', channel: 'post' }] };
  expect((await call('PUT', '/api/v1/account/preferences', wish, token)).json()).toEqual(wish);
  expect((await call('GET', '/api/v1/account/preferences', undefined, token)).json()).toEqual(wish);
});

test('eleven wrong tries at once: ten are looked at, the eleventh is refused under its clause', async () => {
  const wish = { email: 'eve@example.com', password: 'guess-guess' };
  const answers = await Promise.all(Array.from({ length: 11 }, () => call('POST', '/api/v1/sessions', wish)));
  expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10);
  expect(answers.find(({ statusCode }) => statusCode === 422)?.json()).toMatchObject({
    clause: 'account.other-persons-use',
  });
});
