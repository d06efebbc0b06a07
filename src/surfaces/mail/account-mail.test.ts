import { afterAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { proves } from '../../../test/proves.ts';
import { readConfig } from '../../lib/config.ts';
import type { Event } from '../../lib/events.ts';
import { newId } from '../../lib/ids.ts';
import { openShop } from '../../open-shop.ts';
import { publishFirstTerms } from '../../seed/first-terms.ts';
import {
  customerRegistered,
  emailChanged,
  newDeviceSeen,
  newPasswordAsked,
  passwordChanged,
  staffInvited,
} from '../../shop/identity/index.ts';
import { findMessage, listMessages } from '../../shop/notifications/index.ts';
import { mailReaders } from './readers.ts';

proves('account.other-persons-use');

const { url } = await freshDatabase();
const { shop, close } = await openShop(
  readConfig({
    DATABASE_URL: url,
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    SESSION_SECRET: 'x'.repeat(40),
    PUBLIC_URLS: 'hollis=https://www.hollis.example',
  }),
);
afterAll(close);
const { db } = shop;
await publishFirstTerms(db);

const ada = newId();
const now = Temporal.Instant.from('2026-03-02T10:00:00Z');
await db
  .insertInto('identity.customer')
  .values({ id: ada, email: 'ada@example.com', name: 'Ada Lovelace', site: 'hollis', createdAt: now, updatedAt: now })
  .execute();
const hedy = newId();
await db
  .insertInto('identity.staff')
  .values({ id: hedy, email: 'hedy@example.com', name: 'Hedy Lamarr', createdAt: now, updatedAt: now })
  .execute();

const readers = mailReaders(shop);
const hear = async <Payload>(event: Event<Payload>, payload: Payload) => {
  for (const reader of readers.filter((each) => each.event === event.name)) await reader.read(payload);
};
const letters = async () =>
  Promise.all((await listMessages(db, { limit: 20 })).map(async ({ id }) => findMessage(db, id)));
const adas = { customerId: ada, site: 'hollis' };

beforeEach(() => db.deleteFrom('notifications.message').execute());

test.each<[subject: string, tell: () => Promise<void>, link: string]>([
  [
    'Is this email yours?',
    () => hear(customerRegistered, { ...adas, verifyKey: 'verify+key' }),
    'https://www.hollis.example/account/email-proof?key=verify%2Bkey',
  ],
  [
    'A new password for your account',
    () => hear(newPasswordAsked, { ...adas, key: 'password-key' }),
    'https://www.hollis.example/sign-in/new-password?key=password-key',
  ],
  [
    'Your account was opened on a new device',
    () => hear(newDeviceSeen, { ...adas, device: 'Firefox on Linux', at: '2026-03-02T10:00:00Z' }),
    'https://www.hollis.example/account/security',
  ],
  [
    'You are invited to the office of The Hollis Partnership',
    () => hear(staffInvited, { staffId: hedy, key: 'invitation-key' }),
    'https://www.hollis.example/office/invitation?key=invitation-key',
  ],
])('%s: said once, however often it is told', async (subject, tell, link) => {
  await Promise.all(Array.from({ length: 10 }, tell));
  const [letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ subject, purpose: 'account' });
  expect(letter?.plain).toContain(link);
  expect(letter?.html).toContain(link);
  expect(letter?.fact).not.toContain('-key');
});

test('whoever changes the email proves the new one, and the old one hears of it', async () => {
  await hear(emailChanged, { ...adas, oldEmail: 'old@example.com', verifyKey: 'verify-key' });
  const told = (await letters()).map((letter) => `${letter?.recipient}: ${letter?.subject}`);
  expect(told.sort()).toEqual([
    'ada@example.com: Is this email yours?',
    'old@example.com: The email of your account was changed',
  ]);
});

test('two changes of the password are two facts, each told once', async () => {
  const change = (at: string) => hear(passwordChanged, { ...adas, at });
  await Promise.all([change('2026-03-02T10:00:00Z'), change('2026-03-02T10:00:00Z'), change('2026-03-02T11:00:00Z')]);
  expect(await letters()).toHaveLength(2);
});

test('whoever has closed the account since is written to no more', async () => {
  await db
    .updateTable('identity.customer')
    .set({ closedAt: now, emailBefore: 'ada@example.com' })
    .where('id', '=', ada)
    .execute();
  await hear(newPasswordAsked, { ...adas, key: 'password-key' });
  expect(await letters()).toEqual([]);
  await db.updateTable('identity.customer').set({ closedAt: null, emailBefore: null }).where('id', '=', ada).execute();
});
