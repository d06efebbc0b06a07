import { afterAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { placeTestOrder, type Story } from '../../../test/placed-order.ts';
import { proves } from '../../../test/proves.ts';
import { openDatabase } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import { sweep } from '../deadlines/index.ts';
import { cancelBeforeAcceptance, confirmOrder, orderForMessage } from '../orders/index.ts';
import { askAgain, createSandbox, type PaymentProvider, paymentDeadlines } from '../payments/index.ts';
import { availableOf } from '../stock/index.ts';
import {
  cannotDespatch,
  collectConsignment,
  deskQueue,
  despatchConsignment,
  findConsignment,
  fulfilmentDeadlines,
  markReady,
  recoverConsignments,
} from './index.ts';
import { afterConfirmation } from './readers.ts';

const { url } = await freshDatabase();
const { db, close } = openDatabase({ url, most: 12 });
afterAll(close);

const now = Temporal.Instant.from('2026-03-02T10:00:00Z');
const sandbox = createSandbox({ db, now: () => now, secret: 'a secret of the tests' });
const place = (story: Story) => placeTestOrder(db, sandbox, story, now);
const packer = { by: 'staff:packer', carrier: 'Parcel Post', tracking: 'PP 1' };
const ten = <T>(act: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: 10 }, (_, index) => act(index)));

async function stateOf(orderId: string) {
  const page = await orderForMessage(db, orderId);
  const money = page?.money;
  return {
    lines: page?.lines.map(({ state }) => state).join(' '),
    consignments: page?.consignments
      .map(({ state }) => state)
      .sort()
      .join(' '),
    money: money && `${money.state} ${money.capturedPence} taken ${money.refundedPence} back`,
    happened: page?.happenings.map(({ kind }) => kind).join(' '),
  };
}

const stockOf = async (productId: string | undefined) =>
  (await availableOf(db, [productId ?? ''])).get(productId ?? '');
const first = (all: readonly string[]) => all[0] ?? '';

describe('a supplier who charges beforehand', () => {
  proves('payment.supplier-direct-window', 'order.confirmation-email');
  const handlers = [...fulfilmentDeadlines(sandbox), ...paymentDeadlines(sandbox)];
  const sofa: Story = { lines: [{ total: 90_000, route: 'supplier-direct', early: true }] };
  const confirm = async (orderId: string) => {
    await db.transaction().execute((tx) => confirmOrder(tx, orderId, now));
    await afterConfirmation(db, sandbox, orderId, now);
  };

  test('charged an hour after the confirmation and not before; its despatch charges nothing more', async () => {
    const { orderId, consignments } = await place(sofa);
    await confirm(orderId);
    await sweep(db, now.add({ minutes: 59 }), handlers);
    expect((await stateOf(orderId)).money).toBe('authorised 0 taken 0 back');
    await sweep(db, now.add({ minutes: 60 }), handlers);
    expect(await stateOf(orderId)).toEqual({
      lines: 'placed',
      consignments: 'to-pick',
      money: 'authorised 90395 taken 0 back',
      happened: 'placed confirmed charged',
    });
    await despatchConsignment(db, sandbox, first(consignments), { by: 'supplier:northmoor' }, now);
    expect(await stateOf(orderId)).toMatchObject({ lines: 'accepted', money: 'authorised 90395 taken 0 back' });
  });

  test('charged and then not accepted: all of it goes back by itself', async () => {
    const { orderId, consignments } = await place(sofa);
    await confirm(orderId);
    await sweep(db, now.add({ hours: 2 }), handlers);
    await cannotDespatch(db, sandbox, { consignmentId: first(consignments), by: 'supplier:northmoor' }, now);
    expect(await stateOf(orderId)).toMatchObject({ lines: 'not-accepted', money: 'authorised 90395 taken 90395 back' });
  });

  test('charged and then cancelled by the shopper: all of it goes back by itself', async () => {
    const order = await place(sofa);
    await confirm(order.orderId);
    await sweep(db, now.add({ hours: 2 }), handlers);
    const wish = { orderId: order.orderId, lines: [1], who: { by: 'staff', staffId: newId() } } as const;
    expect((await cancelBeforeAcceptance(db, sandbox, wish, now)).done).toBe('cancelled');
    expect((await stateOf(order.orderId)).money).toBe('authorised 90395 taken 90395 back');
  });
});

describe('collecting from a shop', () => {
  proves('order.acceptance-click-collect');
  const box: Story = { lines: [{ route: 'click-and-collect', total: 4_000 }], delivery: 200 };
  const handlers = fulfilmentDeadlines(sandbox);

  test('the notice accepts and charges; collecting takes it out of the house', async () => {
    const { orderId, consignments, lines } = await place(box);
    expect(await despatchConsignment(db, sandbox, first(consignments), packer, now)).toEqual({ done: 'not-there' });
    expect(await markReady(db, sandbox, first(consignments), packer, now)).toEqual({ done: 'ready' });
    expect(await stateOf(orderId)).toMatchObject({ lines: 'accepted', money: 'authorised 4200 taken 0 back' });
    expect((await deskQueue(db, 'ware-park', 'ready')).map(({ id }) => id)).toContain(first(consignments));
    const taken = await ten(() => collectConsignment(db, first(consignments), 'staff:till', now));
    expect(taken.filter(({ done }) => done === 'collected')).toHaveLength(1);
    const shelf = await db
      .selectFrom('stock.level')
      .select(['onHand', 'claimed'])
      .where('productId', '=', lines[0]?.productId ?? '')
      .executeTakeFirst();
    expect(shelf).toEqual({ onHand: 9, claimed: 0 });
    await sweep(db, now.add({ hours: 24 * 30 }), handlers);
    expect((await stateOf(orderId)).money).toBe('authorised 4200 taken 0 back');
  });

  test('not collected by the end of the seventh day: cancelled, all of it back, the goods free again', async () => {
    const { orderId, consignments, lines } = await place(box);
    await markReady(db, sandbox, first(consignments), packer, now);
    await sweep(db, Temporal.Instant.from('2026-03-09T23:59:59Z'), handlers);
    expect((await stateOf(orderId)).lines).toBe('accepted');
    await sweep(db, Temporal.Instant.from('2026-03-10T00:00:00Z'), handlers);
    expect(await stateOf(orderId)).toEqual({
      lines: 'uncollected',
      consignments: 'stopped',
      money: 'authorised 4200 taken 4200 back',
      happened: 'placed ready uncollected',
    });
    expect(await stockOf(lines[0]?.productId)).toBe(10);
    expect(await collectConsignment(db, first(consignments), 'staff:till', now)).toEqual({ done: 'not-ready' });
  });
});

test('what comes by email is sent as soon as the confirmation is out', async () => {
  const { orderId } = await place({ lines: [{ route: 'e-delivery', total: 2_500 }], delivery: 0 });
  await db.transaction().execute((tx) => confirmOrder(tx, orderId, now));
  await afterConfirmation(db, sandbox, orderId, now);
  expect(await stateOf(orderId)).toMatchObject({ lines: 'accepted', happened: 'placed confirmed despatched' });
});

describe('a process ends between two beats', () => {
  const later = now.add({ minutes: 2 });
  const losing = (when: 'before' | 'after'): PaymentProvider => ({
    ...sandbox,
    async capture(ask) {
      if (when === 'after') await sandbox.capture(ask);
      throw new Error('the process ended here');
    },
  });

  test.each(['before', 'after'] as const)(
    '%s the provider did its part: the recovery finishes it, once',
    async (when) => {
      const order = await place({ lines: [{}] });
      const id = first(order.consignments);
      expect(await despatchConsignment(db, losing(when), id, packer, now)).toEqual({ done: 'waiting' });
      expect((await findConsignment(db, id))?.state).toBe('charging');
      // Nobody can cancel in between.
      const wish = { orderId: order.orderId, lines: [1], who: { by: 'key', key: order.key } } as const;
      expect(await cancelBeforeAcceptance(db, sandbox, wish, now)).toMatchObject({ done: 'refused' });
      await ten(() => recoverConsignments(db, sandbox, later));
      expect(await stateOf(order.orderId)).toEqual({
        lines: 'accepted',
        consignments: 'despatched',
        money: 'authorised 1395 taken 0 back',
        happened: 'placed despatched',
      });
    },
  );

  test('after the money was taken and before it was let go: the recovery lets it go', async () => {
    const { orderId, consignments } = await place({ lines: [{}] });
    const id = first(consignments);
    await despatchConsignment(db, losing('after'), id, packer, now);
    await askAgain(db, sandbox, later);
    expect(await stateOf(orderId)).toMatchObject({ consignments: 'charging', money: 'authorised 1395 taken 0 back' });
    await recoverConsignments(db, sandbox, later);
    expect(await stateOf(orderId)).toMatchObject({ lines: 'accepted', money: 'authorised 1395 taken 0 back' });
  });

  test('after a refund was decided and before it was asked: the job gives it back, once', async () => {
    const { orderId, consignments } = await place({ lines: [{ route: 'click-and-collect' }], delivery: 0 });
    await markReady(db, sandbox, first(consignments), packer, now);
    const mute: PaymentProvider = { ...sandbox, refund: () => Promise.reject(new Error('the process ended here')) };
    await sweep(db, now.add({ hours: 24 * 9 }), fulfilmentDeadlines(mute));
    expect((await stateOf(orderId)).money).toBe('authorised 1000 taken 0 back');
    await ten(() => askAgain(db, sandbox, now.add({ hours: 24 * 10 })));
    expect((await stateOf(orderId)).money).toBe('authorised 1000 taken 1000 back');
  });
});
