import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { placeTestOrder, type Story } from '../../../test/placed-order.ts';
import { proves } from '../../../test/proves.ts';
import { readConfig } from '../../lib/config.ts';
import type { Event } from '../../lib/events.ts';
import { newId } from '../../lib/ids.ts';
import { openShop } from '../../open-shop.ts';
import { publishFirstTerms } from '../../seed/first-terms.ts';
import { despatchConsignment, markReady } from '../../shop/fulfilment/index.ts';
import {
  findMessage,
  keptMailer,
  listMessages,
  listMessagesOfOrder,
  sendMessages,
} from '../../shop/notifications/index.ts';
import {
  cancelBeforeAcceptance,
  consignmentDespatched,
  findOrder,
  linesCancelled,
  linesNotAccepted,
  orderForMessage,
  orderPlaced,
  readyToCollect,
  refuseLines,
} from '../../shop/orders/index.ts';
import { downloadCodes } from '../download-codes.ts';
import { afterSending } from './order-readers.ts';
import { mailReaders } from './readers.ts';

const { url } = await freshDatabase();
const { shop: opened, close } = await openShop(
  readConfig({ DATABASE_URL: url, NODE_ENV: 'test', LOG_LEVEL: 'silent', SESSION_SECRET: 'x'.repeat(40) }),
);
afterAll(close);
const now = Temporal.Instant.from('2026-03-02T10:00:00Z');
const shop = { ...opened, now: () => now };
const { db, provider } = shop;
await publishFirstTerms(db);

const readers = mailReaders(shop);
const hear = async <Payload>(event: Event<Payload>, payload: Payload) => {
  for (const reader of readers.filter((each) => each.event === event.name)) await reader.read(payload);
};
const place = (story: Story) => placeTestOrder(db, provider, story, now);
const flat = (text: string) => text.replace(/\s+/g, ' ');
const first = (all: readonly string[]) => all[0] ?? '';
const packer = { by: 'staff:packer', carrier: 'Parcel Post', tracking: 'PP 1' };

/** The letters about an order as they are queued. */
const lettersOf = async (orderId: string) =>
  Promise.all((await listMessagesOfOrder(db, orderId)).map(async ({ id }) => findMessage(db, id)));
const only = async (orderId: string) => {
  const letters = await lettersOf(orderId);
  expect(letters).toHaveLength(1);
  return { subject: letters[0]?.subject ?? '', html: letters[0]?.html ?? '', plain: letters[0]?.plain ?? '' };
};

beforeEach(() => db.deleteFrom('notifications.message').execute());

describe('the confirmation', () => {
  proves('order.confirmation-email', 'contract.not-filed');

  test('it goes out at once, names every line, and says that it is no acceptance', async () => {
    const { orderId, number } = await place({
      lines: [
        { total: 2_000, name: 'Kettle' },
        { total: 500, quantity: 2, name: 'Cup' },
      ],
    });
    await hear(orderPlaced, { orderId });
    const { subject, html, plain } = await only(orderId);
    expect(subject).toBe(`We have your order ${number}`);
    for (const text of [flat(html), flat(plain)]) {
      expect(text).toContain('It is not our acceptance: there is no contract yet');
      expect(text).toMatch(/1 [×x] Kettle/);
      expect(text).toMatch(/2 [×x] Cup/);
      expect(text).toContain('£33.95');
      expect(text).toContain('Two-year guarantee included.');
      expect(text).toContain('The Hollis Partnership plc');
      expect(text).toContain('/terms/1#order.acceptance-on-despatch');
      expect(text).toContain(`http://hollis.localhost:4000/orders/${number}?key=`);
    }
  });

  test('the confirmation to keep comes with it as a PDF', async () => {
    const { orderId, number } = await place({ lines: [{}] });
    await hear(orderPlaced, { orderId });
    const [paper] = (await lettersOf(orderId))[0]?.attachments ?? [];
    expect(paper).toMatchObject({ name: `order-${number}.pdf`, type: 'application/pdf' });
    expect(
      Buffer.from(paper?.content ?? '', 'base64')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('ten tellings at once are one letter', async () => {
    const { orderId } = await place({ lines: [{}] });
    await Promise.all(Array.from({ length: 10 }, () => hear(orderPlaced, { orderId })));
    expect(await lettersOf(orderId)).toHaveLength(1);
  });

  test('the order is confirmed when it has left, and not before', async () => {
    const { orderId } = await place({ lines: [{}] });
    await hear(orderPlaced, { orderId });
    expect((await findOrder(db, orderId))?.confirmedAt).toBeNull();
    const down = { ...keptMailer, send: () => Promise.reject(new Error('the line is down')) };
    await sendMessages(db, down, now, afterSending);
    expect((await findOrder(db, orderId))?.confirmedAt).toBeNull();

    const later = now.add({ minutes: 5 });
    await Promise.all(Array.from({ length: 10 }, () => sendMessages(db, keptMailer, later, afterSending)));
    expect((await findOrder(db, orderId))?.confirmedAt).toEqual(later);
  });

  test('a customer signs in to see the order: the letter has no key to it', async () => {
    const { orderId } = await place({ lines: [{}], customerId: newId() });
    await hear(orderPlaced, { orderId });
    expect((await only(orderId)).html).not.toContain('?key=');
  });

  test('a script in a name is words', async () => {
    const { orderId } = await place({
      lines: [{ name: '<script>alert(1)</script>' }],
      contact: { email: 'eve@example.org', name: '<b>Eve</b>', phone: null },
    });
    await hear(orderPlaced, { orderId });
    const { html } = await only(orderId);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>Eve');
  });
});

describe('despatch', () => {
  proves('order.despatch-email');

  test('each parcel has its own letter, with its own lines and what was charged', async () => {
    const { orderId, consignments } = await place({
      lines: [
        { total: 2_000, name: 'Kettle' },
        { total: 777, name: 'Sofa', route: 'supplier-direct' },
      ],
    });
    for (const consignmentId of consignments) {
      await despatchConsignment(db, provider, consignmentId, packer, now);
      await hear(consignmentDespatched, { orderId, consignmentId });
    }
    const plain = (await lettersOf(orderId)).map((letter) => letter?.plain ?? '');
    expect(plain).toHaveLength(2);
    expect(plain[0]).toContain('1 x Kettle');
    expect(plain[0]).not.toContain('Sofa');
    expect(plain[0]).toMatch(/Standard delivery +£3\.95/);
    expect(plain[0]).toMatch(/Charged to your card +£23\.95/);
    expect(flat(plain[0] ?? '')).toContain('the contract is made');
    expect(plain[0]).toContain('Tracking number: PP 1');
    expect(flat(plain[0] ?? '')).toContain('The other products of your order are not affected.');
    expect(plain[1]).toMatch(/Charged to your card +£7\.77/);
  });

  test('ten tellings at once are one letter', async () => {
    const { orderId, consignments } = await place({ lines: [{}] });
    await despatchConsignment(db, provider, first(consignments), packer, now);
    const told = { orderId, consignmentId: first(consignments) };
    await Promise.all(Array.from({ length: 10 }, () => hear(consignmentDespatched, told)));
    expect(await lettersOf(orderId)).toHaveLength(1);
  });

  test('what comes by email is a code for each unit in the letter itself, the same on its page', async () => {
    const { orderId, consignments } = await place({
      lines: [{ total: 2_999, name: 'Antivirus', quantity: 2, route: 'e-delivery' }],
      delivery: 0,
    });
    await despatchConsignment(db, provider, first(consignments), packer, now);
    await hear(consignmentDespatched, { orderId, consignmentId: first(consignments) });
    const codes = (await only(orderId)).plain.match(/Antivirus: \w{4}-\w{4}-\w{4}-\w{4}/g) ?? [];
    const [line] = (await orderForMessage(db, orderId))?.lines ?? [];
    expect(codes).toEqual(line && downloadCodes(shop, orderId, line).map((code) => `Antivirus: ${code}`));
    expect(new Set(codes).size).toBe(2);
  });

  test('what is collected has no despatch letter, but one that it is ready, which is the acceptance', async () => {
    const { orderId, consignments } = await place({
      lines: [{ total: 2_000, route: 'click-and-collect' }],
      delivery: 0,
    });
    const told = { orderId, consignmentId: first(consignments) };
    await hear(consignmentDespatched, told);
    expect(await lettersOf(orderId)).toEqual([]);
    await markReady(db, provider, first(consignments), packer, now);
    await hear(readyToCollect, told);
    const { plain } = await only(orderId);
    expect(flat(plain)).toContain('Please collect it by 9 March 2026.');
    expect(flat(plain)).toContain('the contract is made');
    expect(plain).toMatch(/Charged to your card +£20\.00/);
  });
});

describe('what ends without a contract', () => {
  proves('non-acceptance.notify', 'order.cancel-before-acceptance');

  test.each([
    ['stock', 'they are not available'],
    ['price-error', 'there was a mistake in the price or the description'],
    ['eligibility', 'the conditions for ordering them are not met'],
    ['payment', 'the payment could not be taken'],
  ] as const)('not accepted for %s: one of the four reasons, its clause, and the money', async (because, words) => {
    const { orderId } = await place({ lines: [{ total: 2_000 }, { total: 500, name: 'Cup' }] });
    const wish = { orderId, lines: [1], because, evidence: 'It said £20 for £200.', actor: 'staff:packer' };
    await refuseLines(db, provider, wish, now);
    await hear(linesNotAccepted, { orderId, lines: [1], reason: because, factId: newId() });
    const { html, plain } = await only(orderId);
    expect(flat(plain)).toContain(`because ${words}. There is no contract for them`);
    expect(html).toContain(`#non-acceptance.${because}`);
    expect(flat(plain)).toContain('£20.00 that was set aside on your card for them will not be charged.');
    expect(plain).toContain('The other products of your order go on as before.');
    expect(plain).not.toContain('£200');
  });

  test('cancelled as it was asked: what is let go is said', async () => {
    const { orderId, key } = await place({ lines: [{ total: 2_000 }] });
    await cancelBeforeAcceptance(db, provider, { orderId, lines: [1], who: { by: 'key', key } }, now);
    await hear(linesCancelled, { orderId, lines: [1], because: 'cancelled', factId: newId() });
    const { subject, plain } = await only(orderId);
    expect(subject).toMatch(/^Cancelled: your order /);
    expect(flat(plain)).toContain(
      '£20.00 that was set aside on your card for them will not be charged, and the £3.95 for delivery with it.',
    );
  });
});

test('every letter is text and HTML of the same content, and loads nothing from anywhere', async () => {
  const { orderId } = await place({ lines: [{}] });
  await hear(orderPlaced, { orderId });
  const { html, plain } = await only(orderId);
  expect(html).not.toMatch(/<(img|link|script|iframe|object)|url\(/);
  expect(plain).not.toMatch(/<[a-z]/);
  for (const line of plain.split('\n').filter((each) => !each.includes('://')))
    expect(line.length).toBeLessThanOrEqual(72);
});

test('a letter is about the order of its own site', async () => {
  await hear(orderPlaced, { orderId: newId() });
  expect(await listMessages(db, { limit: 9 })).toEqual([]);
});
