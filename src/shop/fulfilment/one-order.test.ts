import { afterAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { placeTestOrder, type Story } from '../../../test/placed-order.ts';
import { proves } from '../../../test/proves.ts';
import { openDatabase } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import { cancelBeforeAcceptance, orderForMessage, refuseCohort, refuseLines } from '../orders/index.ts';
import { createSandbox } from '../payments/index.ts';
import { availableOf } from '../stock/index.ts';
import { cannotDespatch, despatchConsignment } from './index.ts';

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

describe('despatch', () => {
  proves(
    'order.acceptance-on-despatch',
    'payment.charge-at-despatch',
    'payment.mixed-basket',
    'price.confirmed-only-on-acceptance',
  );

  test('a parcel leaves: charged with the delivery, accepted, and out of the house', async () => {
    const { orderId, consignments, lines } = await place({ lines: [{ total: 2_000 }, { total: 500, quantity: 2 }] });
    expect(await stockOf(lines[1]?.productId)).toBe(8);
    expect(await despatchConsignment(db, sandbox, first(consignments), packer, now)).toEqual({ done: 'despatched' });
    expect(await stateOf(orderId)).toEqual({
      lines: 'accepted accepted',
      consignments: 'despatched',
      money: 'authorised 3395 taken 0 back',
      happened: 'placed despatched',
    });
    const shelf = await db
      .selectFrom('stock.level')
      .select(['onHand', 'claimed'])
      .where('productId', '=', lines[1]?.productId ?? '')
      .executeTakeFirst();
    expect(shelf).toEqual({ onHand: 8, claimed: 0 });
  });

  test('two parcels are charged apart, the delivery with the first, together what was placed', async () => {
    const { orderId, consignments } = await place({
      lines: [{ total: 2_000 }, { total: 777, route: 'supplier-direct' }],
    });
    for (const each of consignments) await despatchConsignment(db, sandbox, each, packer, now);
    const page = await orderForMessage(db, orderId);
    expect(page?.happenings.filter(({ kind }) => kind === 'despatched').map(({ facts }) => facts.amountPence)).toEqual([
      2_395, 777,
    ]);
    expect((await stateOf(orderId)).money).toBe('authorised 3172 taken 0 back');
  });

  test('both parcels leave at once, and the delivery is charged once', async () => {
    const { orderId, consignments } = await place({
      lines: [{ total: 2_000 }, { total: 777, route: 'supplier-direct' }],
    });
    await Promise.all(consignments.map((each) => despatchConsignment(db, sandbox, each, packer, now)));
    expect((await stateOf(orderId)).money).toBe('authorised 3172 taken 0 back');
  });

  test('ten taps on the button despatch and charge once', async () => {
    const { orderId, consignments } = await place({ lines: [{}] });
    const outcomes = await ten(() => despatchConsignment(db, sandbox, first(consignments), packer, now));
    expect(outcomes).toEqual(Array(10).fill({ done: 'despatched' }));
    expect(await stateOf(orderId)).toMatchObject({
      happened: 'placed despatched',
      money: 'authorised 1395 taken 0 back',
    });
  });

  test('a free order leaves without any payment', async () => {
    const { orderId, consignments } = await place({ lines: [{ total: 0 }], delivery: 0 });
    expect(await despatchConsignment(db, sandbox, first(consignments), packer, now)).toEqual({ done: 'despatched' });
    expect(await stateOf(orderId)).toMatchObject({ lines: 'accepted', money: undefined });
  });
});

describe('what is not accepted', () => {
  proves('non-acceptance.payment', 'non-acceptance.stock', 'non-acceptance.price-error', 'non-acceptance.notify');

  test('a card that is empty at despatch: not accepted, the goods are free again, nothing charged', async () => {
    const { orderId, consignments, lines } = await place({ lines: [{}], method: 'sandbox:capture-declined' });
    expect(await despatchConsignment(db, sandbox, first(consignments), packer, now)).toMatchObject({
      done: 'refused',
      refusal: { clause: 'non-acceptance.payment' },
    });
    expect(await stateOf(orderId)).toEqual({
      lines: 'not-accepted',
      consignments: 'stopped',
      money: 'voided 0 taken 0 back',
      happened: 'placed not-accepted',
    });
    expect(await stockOf(lines[0]?.productId)).toBe(10);
  });

  test('one line is not there: it is not accepted, the rest is sent and charged', async () => {
    const { orderId, consignments } = await place({ lines: [{ total: 2_000 }, { total: 500 }] });
    const wish = { consignmentId: first(consignments), lines: [2], by: 'staff:packer' };
    expect(await cannotDespatch(db, sandbox, wish, now)).toEqual({ done: 'refused-lines', lines: [2] });
    expect(await despatchConsignment(db, sandbox, first(consignments), packer, now)).toEqual({ done: 'despatched' });
    expect(await stateOf(orderId)).toMatchObject({
      lines: 'accepted not-accepted',
      money: 'voided 2395 taken 0 back',
    });
  });

  test('nothing of it is there: the consignment stops and all of the money is let go', async () => {
    const { orderId, consignments } = await place({ lines: [{}, {}] });
    await cannotDespatch(db, sandbox, { consignmentId: first(consignments), by: 'staff:packer' }, now);
    expect(await stateOf(orderId)).toMatchObject({ consignments: 'stopped', money: 'voided 0 taken 0 back' });
    expect((await despatchConsignment(db, sandbox, first(consignments), packer, now)).done).toBe('nothing-left');
  });

  test('after acceptance nothing can be refused any more, and nothing is stored', async () => {
    const { orderId, consignments } = await place({ lines: [{}] });
    await despatchConsignment(db, sandbox, first(consignments), packer, now);
    const wish = { orderId, lines: [1], because: 'stock', evidence: '', actor: 'staff:packer' } as const;
    const before = await stateOf(orderId);
    expect(await refuseLines(db, sandbox, wish, now)).toMatchObject({ done: 'refused' });
    expect(await stateOf(orderId)).toEqual(before);
  });

  test('a mistake in a price: everybody who waits is treated alike, whoever has it already keeps it', async () => {
    const productId = newId();
    const waiting = [await place({ lines: [{ productId }] }), await place({ lines: [{}, { productId }] })];
    const sent = await place({ lines: [{ productId }] });
    await despatchConsignment(db, sandbox, first(sent.consignments), packer, now);
    const wish = { productId, revision: 1, evidence: 'The page said £10 for £100.', actor: 'staff:buyer' };
    expect(await refuseCohort(db, sandbox, wish, now)).toEqual([
      { done: 'refused-lines', lines: [1] },
      { done: 'refused-lines', lines: [2] },
    ]);
    expect(await Promise.all([...waiting, sent].map(async ({ orderId }) => (await stateOf(orderId)).lines))).toEqual([
      'not-accepted',
      'placed not-accepted',
      'accepted',
    ]);
  });
});

describe('cancelling before despatch', () => {
  proves('order.cancel-before-acceptance');

  const cancel = (order: { orderId: string; key: string }, lines: number[]) =>
    cancelBeforeAcceptance(db, sandbox, { orderId: order.orderId, lines, who: { by: 'key', key: order.key } }, now);

  test('one line is cancelled, the other is sent, and only that one is charged', async () => {
    const order = await place({ lines: [{ total: 2_000 }, { total: 500 }] });
    expect(await cancel(order, [1])).toEqual({ done: 'cancelled', lines: [1] });
    await despatchConsignment(db, sandbox, first(order.consignments), packer, now);
    expect(await stateOf(order.orderId)).toMatchObject({
      lines: 'cancelled accepted',
      money: 'voided 895 taken 0 back',
    });
  });

  test('ten taps cancel once, and the goods come back once', async () => {
    const order = await place({ lines: [{ quantity: 3 }] });
    const outcomes = await ten(() => cancel(order, [1]));
    expect(outcomes.filter(({ done }) => done === 'cancelled')).toHaveLength(1);
    expect(await stockOf(order.lines[0]?.productId)).toBe(10);
    expect(await stateOf(order.orderId)).toMatchObject({
      happened: 'placed cancelled',
      money: 'voided 0 taken 0 back',
    });
  });

  test("somebody else's order looks like no order, and nothing is stored", async () => {
    const order = await place({ lines: [{}], customerId: newId() });
    expect(await cancel({ ...order, key: 'guessed' }, [1])).toEqual({ done: 'not-yours' });
    const eve = { by: 'customer', customerId: newId() } as const;
    const wish = { orderId: order.orderId, lines: [1], who: eve };
    expect(await cancelBeforeAcceptance(db, sandbox, wish, now)).toEqual({ done: 'not-yours' });
    expect((await stateOf(order.orderId)).happened).toBe('placed');
  });

  test('ten rounds of cancel against despatch: exactly one wins each time', async () => {
    const rounds = await ten(async (index) => {
      const order = await place({ lines: [{}] });
      const despatch = () => despatchConsignment(db, sandbox, first(order.consignments), packer, now);
      const both = index % 2 ? [cancel(order, [1]), despatch()] : [despatch(), cancel(order, [1])];
      const outcomes = await Promise.all<{ done: string }>(both);
      return {
        won: outcomes.filter(({ done }) => done === 'cancelled' || done === 'despatched'),
        ...(await stateOf(order.orderId)),
      };
    });
    for (const { won, lines, money } of rounds) {
      expect(won).toHaveLength(1);
      expect([lines, money]).toEqual(
        won[0]?.done === 'cancelled'
          ? ['cancelled', 'voided 0 taken 0 back']
          : ['accepted', 'authorised 1395 taken 0 back'],
      );
    }
  });
});
