import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { proves } from '../../../test/proves.ts';
import { openDatabase } from '../../lib/db.ts';
import {
  askNewPassword,
  closeAccount,
  demoPeople,
  findCustomer,
  holdAccount,
  identityTerms,
  listSessions,
  openSignIns,
  searchCustomers,
  seedPeople,
  setNewPassword,
  signIn,
  signInStaff,
  signInStaffWithCode,
  signOut,
  signOutEverywhere,
  staffWhoHolds,
  whoHolds,
} from './index.ts';

proves('account.other-persons-use', 'wr-cookies.key-only');

const { url } = await freshDatabase();
const { db, close } = openDatabase({ url });
afterAll(close);

const people = demoPeople('test');
let now = Temporal.Instant.from('2026-05-01T10:00:00Z');
const signIns = openSignIns({
  db,
  now: () => now,
  secret: 'a secret of thirty-two letters or more',
  shopName: 'Hollis',
});
await seedPeople(db, signIns, people, now);
const customers = signIns.customersAt('http://hollis.localhost:4000');
const staff = signIns.staffAt('http://hollis.localhost:4000');
const figures = identityTerms.figures;

const laptop = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Gecko/20100101 Firefox/150.0';
const ada = { email: 'ada@example.com', password: 'kettle-lantern-42', site: 'hollis' };
const from = (address: string, more: Partial<typeof ada> = {}) =>
  signIn(db, customers, { ...ada, ...more, from: address, sent: { userAgent: laptop } }, figures, now);

const valueIn = (cookie: string | undefined) => decodeURIComponent(cookie?.split(';')[0]?.split('=')[1] ?? '');
const events = async (): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select task_identifier as name from graphile_worker.jobs order by id
  `.execute(db);
  return rows.map(({ name }) => name);
};

/** The key of the link that was mailed last. */
async function mailedKey(): Promise<string> {
  const { rows } = await sql<{ key: string }>`
    select payload ->> 'key' as key from graphile_worker._private_jobs where payload::jsonb ? 'key' order by id desc limit 1
  `.execute(db);
  return rows[0]?.key ?? '';
}

async function keyOfAda(address: string): Promise<string> {
  const outcome = await from(address);
  if (outcome.done !== 'signed-in') throw new Error(outcome.done);
  return valueIn(outcome.cookies[0]);
}

test('the right password opens the account with a key that means nothing by itself', async () => {
  const outcome = await from('192.0.2.1');
  expect(outcome).toMatchObject({ done: 'signed-in' });
  if (outcome.done !== 'signed-in') return;
  expect(outcome.cookies).toHaveLength(1);
  expect(outcome.cookies[0]).toMatch(/^session=[\w%.-]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(await whoHolds(db, valueIn(outcome.cookies[0]), now)).toMatchObject({
    kind: 'customer',
    name: 'Ada Byron',
    email: 'ada@example.com',
  });
});

test('what the table of sessions holds opens nothing', async () => {
  const key = await keyOfAda('192.0.2.2');
  const { token } = await db.selectFrom('identity.customerSession').select('token').executeTakeFirstOrThrow();
  expect(key.includes(token)).toBe(false);
  expect(await whoHolds(db, token, now)).toEqual({ kind: 'visitor' });
});

test('the key is another one at each sign-in, and worthless after signing out', async () => {
  const [first, second] = [await keyOfAda('192.0.2.3'), await keyOfAda('192.0.2.3')];
  expect(first).not.toBe(second);
  await signOut(db, 'customer', first.split('.')[0] ?? '');
  expect(await whoHolds(db, first, now)).toEqual({ kind: 'visitor' });
  expect(await whoHolds(db, second, now)).toMatchObject({ kind: 'customer' });
});

test('a session ends after 30 days, whatever the clock of the machine says', async () => {
  const key = await keyOfAda('192.0.2.4');
  expect(await whoHolds(db, key, now.add({ hours: 30 * 24 - 1 }))).toMatchObject({ kind: 'customer' });
  expect(await whoHolds(db, key, now.add({ hours: 30 * 24 + 1 }))).toEqual({ kind: 'visitor' });
});

test('somebody signs out everywhere but here', async () => {
  const [there, here] = [await keyOfAda('192.0.2.5'), await keyOfAda('192.0.2.5')];
  const person = await whoHolds(db, here, now);
  if (person.kind !== 'customer') throw new Error('not signed in');
  await signOutEverywhere(db, person.id, person.sessionId);
  expect(await whoHolds(db, there, now)).toEqual({ kind: 'visitor' });
  expect(await listSessions(db, person.id, now)).toHaveLength(1);
});

test('a wrong password and an unknown email look alike', async () => {
  expect(await from('192.0.2.6', { password: 'not-the-kettle' })).toEqual({ done: 'wrong' });
  expect(await from('192.0.2.6', { email: 'nobody@example.com' })).toEqual({ done: 'wrong' });
});

test('twenty wrong passwords at once are all counted: ten are looked at, ten are refused', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => from('192.0.2.7', { password: 'guess-guess' })));
  expect(outcomes.filter(({ done }) => done === 'wrong')).toHaveLength(10);
  expect(outcomes.filter(({ done }) => done === 'refused')).toHaveLength(10);
});

test('who guesses elsewhere does not keep the owner out, and the wait ends by itself', async () => {
  expect(await from('192.0.2.7')).toMatchObject({
    done: 'refused',
    refusal: { clause: 'account.other-persons-use', facts: { againAt: '2026-05-01T10:15:00Z' } },
  });
  expect(await from('192.0.2.8')).toMatchObject({ done: 'signed-in' });
  now = now.add({ minutes: 15 });
  expect(await from('192.0.2.7')).toMatchObject({ done: 'signed-in' });
});

test('a browser never seen before is told to the owner, the first one and known ones are not', async () => {
  const eve = { email: 'eve@example.com', password: 'harbour-window-17', site: 'hollis', from: '192.0.2.9' };
  const before = (await events()).length;
  for (const userAgent of [laptop, laptop, 'Mozilla/5.0 (iPhone) Safari/605.1', laptop]) {
    expect(await signIn(db, customers, { ...eve, sent: { userAgent } }, figures, now)).toMatchObject({
      done: 'signed-in',
    });
  }
  expect((await events()).slice(before)).toEqual(['newDeviceSeen']);
});

test('a mailed link sets a new password once, signs everybody out, and no other link works', async () => {
  const key = await keyOfAda('192.0.2.10');
  await askNewPassword(db, { email: 'ada@example.com', from: '192.0.2.10', site: 'hollis' }, figures, now);
  const wish = { key: await mailedKey(), password: 'another-kettle-43', from: '192.0.2.10', site: 'hollis' };
  const weak = { ...wish, password: 'password1' };
  expect(await setNewPassword(db, customers, weak, now)).toEqual({ done: 'weak', because: 'common' });
  expect(await whoHolds(db, key, now)).toMatchObject({ kind: 'customer' });
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => setNewPassword(db, customers, wish, now)));
  expect(outcomes.filter(({ done }) => done === 'changed')).toHaveLength(1);
  expect(await whoHolds(db, key, now)).toEqual({ kind: 'visitor' });
  expect(await from('192.0.2.10')).toEqual({ done: 'wrong' });
  expect(await from('192.0.2.10', { password: 'another-kettle-43' })).toMatchObject({ done: 'signed-in' });
});

test('a mailed link is too old after an hour', async () => {
  await askNewPassword(db, { email: 'ada@example.com', from: '192.0.2.10', site: 'hollis' }, figures, now);
  const wish = { key: await mailedKey(), password: 'a-third-kettle-44', from: '192.0.2.10', site: 'hollis' };
  expect(await setNewPassword(db, customers, wish, now.add({ minutes: 60 }))).toEqual({ done: 'too-old' });
});

test('nobody is told whether there is such an account', async () => {
  const ask = (email: string) => askNewPassword(db, { email, from: '192.0.2.11', site: 'hollis' }, figures, now);
  expect(await ask('nobody@example.com')).toEqual(await ask('ada@example.com'));
});

test('an account that may be an impersonation is held, with the reason, and let go again', async () => {
  const [found] = await searchCustomers(db, 'eve', 10);
  const eveId = found?.id ?? '';
  const actor = { kind: 'staff', id: eveId, channel: 'office' } as const;
  const eve = { email: 'eve@example.com', password: 'harbour-window-17', site: 'hollis', from: '192.0.2.12', sent: {} };
  await holdAccount(db, { customerId: eveId, because: 'A caller says she is Eve' }, actor, now);
  expect(await signIn(db, customers, eve, figures, now)).toMatchObject({
    done: 'refused',
    refusal: { clause: 'registration.no-impersonation' },
  });
  await holdAccount(db, { customerId: eveId, because: null }, actor, now);
  expect(await signIn(db, customers, eve, figures, now)).toMatchObject({ done: 'signed-in' });
});

test('a closed account opens no more, and its row stays for the orders that hang on it', async () => {
  const [found] = await searchCustomers(db, 'eve', 10);
  const eveId = found?.id ?? '';
  expect(await closeAccount(db, customers, { customerId: eveId, password: 'wrong-wrong' }, now)).toEqual({
    done: 'wrong',
  });
  expect(await closeAccount(db, customers, { customerId: eveId, password: 'harbour-window-17' }, now)).toEqual({
    done: 'closed',
  });
  const eve = { email: 'eve@example.com', password: 'harbour-window-17', site: 'hollis', from: '192.0.2.13', sent: {} };
  expect(await signIn(db, customers, eve, figures, now)).toEqual({ done: 'wrong' });
  expect(await findCustomer(db, eveId)).toMatchObject({ name: 'Eve O’Malley' });
});

test('staff sign in with a second factor, and their key opens nothing of a customer', async () => {
  const attempt = { email: 'hana@staff.example', password: people.staffPassword, from: '192.0.2.14', sent: {} };
  const first = await signInStaff(db, staff, attempt, figures, now);
  expect(first).toMatchObject({ done: 'second-factor' });
  if (first.done !== 'second-factor') return;
  const sent = { cookie: first.cookies[0]?.split(';')[0] };
  expect(await signInStaffWithCode(db, staff, { code: '000000', from: '192.0.2.14', sent }, figures, now)).toEqual({
    done: 'wrong',
  });
  const code = await staff.codeNow(people.staffSecret);
  const second = await signInStaffWithCode(db, staff, { code, from: '192.0.2.14', sent }, figures, now);
  expect(second).toMatchObject({ done: 'signed-in' });
  if (second.done !== 'signed-in') return;
  const key = valueIn(second.cookies.find((cookie) => cookie.startsWith('staff=')));
  expect(await staffWhoHolds(db, key, now)).toMatchObject({
    name: 'Hana Sharma',
    roles: ['customer-service'],
    secondFactor: true,
  });
  expect(await whoHolds(db, key, now)).toEqual({ kind: 'visitor' });
  expect(await staffWhoHolds(db, key, now.add({ hours: 13 }))).toBeUndefined();
});
