import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { openDatabase } from '../../lib/db.ts';
import { findMessage, listMessages, type NewMessage, takeWaiting } from './db.ts';
import { keptMailer } from './kept-mailer.ts';
import type { Mail, Mailer } from './mailer.ts';
import { queueMessage } from './queue-message.ts';
import { sendAgain } from './send-again.ts';
import { sendMessages } from './send-messages.ts';

const { url } = await freshDatabase();
const { db } = openDatabase({ url });
const noon = Temporal.Instant.from('2026-05-01T12:00:00Z');

const toAda: NewMessage = {
  fact: 'order-confirmation:kettle',
  purpose: 'order',
  channel: 'email',
  site: 'hollis',
  recipient: 'ada@example.com',
  subject: 'Your order of a kettle',
  html: '<p>Thank you.</p>',
  plain: 'Thank you.',
};

const queue = (message: NewMessage, now = noon) => db.transaction().execute((tx) => queueMessage(tx, message, now));
const only = async () => {
  const [first] = await listMessages(db, { limit: 9 });
  return findMessage(db, first?.id ?? '');
};

/** A mailer with a memory, which can be told to fail. */
function remembering(answer: () => Promise<Awaited<ReturnType<Mailer['send']>>> = async () => ({ done: 'accepted' })) {
  const got: Mail[] = [];
  const mailer: Mailer = {
    name: 'remembering',
    send: (mail) => {
      got.push(mail);
      return answer();
    },
    close: () => undefined,
  };
  return { mailer, got };
}

beforeEach(() => db.deleteFrom('notifications.message').execute());

test('a second telling of a fact changes nothing, whatever its words', async () => {
  expect(await queue(toAda)).toBe(true);
  expect(await queue({ ...toAda, subject: 'Other words', recipient: 'eve@example.com' })).toBe(false);
  expect(await listMessages(db, { limit: 9 })).toMatchObject([
    { recipient: 'ada@example.com', subject: toAda.subject },
  ]);
});

test('ten tellings of a fact at once are one message', async () => {
  const first = await Promise.all(Array.from({ length: 10 }, () => queue(toAda)));
  expect(first.filter(Boolean)).toHaveLength(1);
  expect(await listMessages(db, { limit: 99 })).toHaveLength(1);
});

test('ten workers at once send each message once', async () => {
  for (let each = 0; each < 25; each += 1) await queue({ ...toAda, fact: `fact ${each}` });
  const { mailer, got } = remembering(async () => {
    await wait(5);
    return { done: 'accepted' };
  });
  const results = await Promise.all(Array.from({ length: 10 }, () => sendMessages(db, mailer, noon)));
  expect(results.reduce((sum, { sent }) => sum + sent, 0)).toBe(25);
  expect(new Set(got.map(({ messageId }) => messageId)).size).toBe(25);
  expect(got).toHaveLength(25);
});

test('a message that was handed over by a worker that then died is handed over again under the same id', async () => {
  await queue(toAda);
  const [held] = await db.transaction().execute((tx) => takeWaiting(tx, noon, 1));
  expect(held?.attempts).toBe(1);

  const { mailer, got } = remembering();
  expect(await sendMessages(db, mailer, noon)).toEqual({ sent: 0, unsent: 0 });
  await db
    .updateTable('notifications.message')
    .set({ leasedUntil: Temporal.Now.instant().subtract({ seconds: 1 }) })
    .execute();
  expect(await sendMessages(db, mailer, noon)).toEqual({ sent: 1, unsent: 0 });
  expect(got.map(({ messageId }) => messageId)).toEqual([
    '<c253190c6fe4c63cdb8aa5c8a64d9887c9570b8f@hollis-ware.example>',
  ]);
});

test('after a fault it waits longer each time, and is shown as failed after nine tries', async () => {
  await queue(toAda);
  const { mailer, got } = remembering(() => Promise.reject(new Error('the line is down')));
  const tries: string[] = [];
  for (let now = noon, left = 9; left > 0; left -= 1) {
    await sendMessages(db, mailer, now.subtract({ milliseconds: left === 9 ? 0 : 1 }));
    if (left < 9) await sendMessages(db, mailer, now);
    const message = await only();
    tries.push(`${message?.state} ${message?.attempts}`);
    now = message?.tryAt ?? now;
  }
  expect(tries).toEqual([...Array.from({ length: 8 }, (_, index) => `waiting ${index + 1}`), 'failed 9']);
  expect(got).toHaveLength(9);
  expect(new Set(got.map(({ messageId }) => messageId)).size).toBe(1);
  expect(await only()).toMatchObject({ lastError: 'the line is down', tryAt: noon.add({ hours: 46, minutes: 21 }) });
});

test('a recipient that the mail server refuses has failed at once, and can be tried again by hand', async () => {
  await queue(toAda);
  const { mailer } = remembering(async () => ({ done: 'refused', because: '550 no such mailbox' }));
  expect(await sendMessages(db, mailer, noon)).toEqual({ sent: 0, unsent: 1 });
  const failed = await only();
  expect(failed).toMatchObject({ state: 'failed', attempts: 1, lastError: '550 no such mailbox', sentAt: null });

  expect(await sendAgain(db, failed?.id ?? '', noon)).toBe(true);
  expect(await sendAgain(db, failed?.id ?? '', noon)).toBe(false);
  expect(await sendMessages(db, keptMailer, noon)).toEqual({ sent: 1, unsent: 0 });
  expect(await only()).toMatchObject({ state: 'sent', sentAt: noon, lastError: null });
  expect(await sendAgain(db, failed?.id ?? '', noon)).toBe(false);
});

test('one message that cannot leave does not keep another one back', async () => {
  await queue(toAda);
  await queue({ ...toAda, fact: 'order-confirmation:sofa', recipient: 'grace@example.com' });
  const mailer: Mailer = {
    ...keptMailer,
    send: async ({ to }) => {
      if (to === 'ada@example.com') throw new Error('the line is down');
      return { done: 'accepted' };
    },
  };
  expect(await sendMessages(db, mailer, noon)).toEqual({ sent: 1, unsent: 1 });
  const states = (await listMessages(db, { limit: 9 })).map(({ recipient, state }) => `${recipient} ${state}`);
  expect(states.sort()).toEqual(['ada@example.com waiting', 'grace@example.com sent']);
});

test('the mailbox is read page by page, the newest first', async () => {
  for (let minute = 0; minute < 5; minute += 1) {
    await queue({ ...toAda, fact: `fact ${minute}`, subject: String(minute) }, noon.add({ minutes: minute }));
  }
  const first = await listMessages(db, { limit: 3 });
  expect(first.map(({ subject }) => subject)).toEqual(['4', '3', '2']);
  const rest = await listMessages(db, { limit: 3, after: first[2]?.id });
  expect(rest.map(({ subject }) => subject)).toEqual(['1', '0']);
  expect(await listMessages(db, { limit: 3, state: 'failed' })).toEqual([]);
});
