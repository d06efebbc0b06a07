import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { openDatabase } from '../../lib/db.ts';
import { findMessage, listMessages, type NewMessage } from './db.ts';
import { keptMailer } from './kept-mailer.ts';
import type { Mail, Mailer } from './mailer.ts';
import { openMailer } from './open-mailer.ts';
import { queueMessage } from './queue-message.ts';
import { sendMessages } from './send-messages.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

const { url } = await freshDatabase();
const { db } = openDatabase({ url });
const noon = Temporal.Instant.from('2026-05-01T12:00:00Z');

/** What arrived, as raw mail; a recipient called `nobody` is refused, one called `later` is put off. */
let arrived: { to: string[]; raw: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onRcptTo({ address }, _session, done) {
    const code = { nobody: 550, later: 451 }[address.split('@')[0] ?? ''];
    done(code ? Object.assign(new Error('no'), { responseCode: code }) : null);
  },
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      arrived.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        raw: Buffer.concat(parts).toString('utf8'),
      });
      done();
    });
  },
});
server.listen(0, '127.0.0.1');
await once(server.server, 'listening');
const { port } = server.server.address() as AddressInfo;
const smtp = createSmtpMailer(`smtp://127.0.0.1:${port}`);
afterAll(() => {
  smtp.close();
  server.close();
});

const toAda: NewMessage = {
  fact: 'order-confirmation:kettle',
  purpose: 'order',
  channel: 'email',
  site: 'hollis',
  recipient: 'ada@example.com',
  subject: 'Your order: £35 – thank you',
  html: '<p>Thank <b>you</b>.</p>',
  plain: 'Thank you.',
  attachments: [
    { name: 'confirmation.pdf', type: 'application/pdf', content: Buffer.from('%PDF-').toString('base64') },
  ],
};

beforeEach(async () => {
  arrived = [];
  await db.deleteFrom('notifications.message').execute();
});

describe.each<[name: string, mailer: Mailer]>([
  ['the mail server', smtp],
  ['the database itself', keptMailer],
])('%s', (_, mailer) => {
  test('takes a message, and the mailbox shows it as sent with all its parts', async () => {
    await db.transaction().execute((tx) => queueMessage(tx, toAda, noon));
    expect(await sendMessages(db, mailer, noon)).toEqual({ sent: 1, unsent: 0 });
    const [listed] = await listMessages(db, { limit: 9 });
    expect(await findMessage(db, listed?.id ?? '')).toMatchObject({
      ...toAda,
      state: 'sent',
      sentAt: noon,
      attempts: 1,
    });
  });

  test('takes the same mail twice, as it may come after a lost answer', async () => {
    const mail: Mail = {
      messageId: '<one@hollis-ware.example>',
      from: { name: 'Hollis & Ware', address: 'service@hollis-ware.example' },
      to: 'ada@example.com',
      subject: 'Twice',
      html: '<p>Twice.</p>',
      plain: 'Twice.',
      attachments: [],
    };
    expect(await mailer.send(mail)).toEqual({ done: 'accepted' });
    expect(await mailer.send(mail)).toEqual({ done: 'accepted' });
    expect(new Set(arrived.map(({ raw }) => header(raw, 'Message-ID'))).size).toBe(mailer === smtp ? 1 : 0);
  });
});

const header = (raw: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(raw)?.[1]?.trim();

const send = async (message: Partial<NewMessage>, mailer: Mailer = smtp) => {
  await db.transaction().execute((tx) => queueMessage(tx, { ...toAda, ...message }, noon));
  await sendMessages(db, mailer, noon);
  const [listed] = await listMessages(db, { limit: 9 });
  return listed;
};

test('the mail has both texts, the paper, who sends it, and an id made of its fact', async () => {
  await send({});
  const [{ raw, to } = { raw: '', to: [] }] = arrived;
  expect(to).toEqual(['ada@example.com']);
  expect(header(raw, 'From')).toBe('"Hollis & Ware" <service@hollis-ware.example>');
  expect(header(raw, 'Message-ID')).toBe('<c253190c6fe4c63cdb8aa5c8a64d9887c9570b8f@hollis-ware.example>');
  expect(header(raw, 'Auto-Submitted')).toBe('auto-generated');
  expect(raw).toContain('Content-Type: text/plain');
  expect(raw).toContain('Content-Type: text/html');
  expect(raw).toContain('filename=confirmation.pdf');
});

test('a line break in a subject or a comma in a recipient adds neither header nor reader', async () => {
  await send({ subject: 'Thanks\r\nBcc: eve@example.com' });
  expect(arrived.map(({ to }) => to)).toEqual([['ada@example.com']]);
  expect(header(arrived[0]?.raw ?? '', 'Bcc')).toBeUndefined();

  await send({ fact: 'two', recipient: 'ada@example.com, eve@example.com' });
  expect(arrived.flatMap(({ to }) => to)).not.toContain('eve@example.com');
});

test('what the server refuses for good has failed, what it puts off is tried again', async () => {
  expect(await send({ recipient: 'nobody@example.com' })).toMatchObject({ state: 'failed', attempts: 1 });
  expect(await send({ fact: 'two', recipient: 'later@example.com' })).toMatchObject({ state: 'waiting', attempts: 1 });
  expect(arrived).toEqual([]);
});

test('a server that is not there is tried again', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port: nobodys } = closed.address() as AddressInfo;
  closed.close();
  const mailer = createSmtpMailer(`smtp://127.0.0.1:${nobodys}`);
  expect(await send({}, mailer)).toMatchObject({ state: 'waiting', attempts: 1 });
  mailer.close();
});

test('without a mail server the database itself is the mailbox', () => {
  expect(openMailer(undefined).name).toBe('kept');
  expect(openMailer('smtp://mail.example').name).toBe('smtp');
});
