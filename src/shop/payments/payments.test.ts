import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { proves } from '../../../test/proves.ts';
import { openDatabase } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import { pence } from '../../lib/money.ts';
import { sweep } from '../deadlines/index.ts';
import { listRequestsOf } from './db/payments.ts';
import {
  askAgain,
  askPlanned,
  attachAuthorised,
  authorise,
  captureFor,
  createSandbox,
  findPayment,
  type PaymentProvider,
  paymentDeadlines,
  planRefund,
  releaseFor,
  settlePayment,
} from './index.ts';

const { url } = await freshDatabase();
const { db, close } = openDatabase({ url, most: 12 });
afterAll(close);

let clock = Temporal.Instant.from('2026-03-02T10:00:00Z');
const sandbox = createSandbox({ db, now: () => clock, secret: 'a secret of the tests' });
const total = pence(5_000);
const ten = <T>(act: () => Promise<T>) => Promise.all(Array.from({ length: 10 }, act));

const pay = (method: string, checkoutId = newId(), provider: PaymentProvider = sandbox) =>
  authorise(db, provider, { checkoutId, amountPence: total, method, returnUrl: '/payment', words: 'Order' }, clock);

/** An order whose money is set aside. */
async function ordered(method = 'sandbox:approve') {
  const checkoutId = newId();
  const orderId = newId();
  await pay(method, checkoutId);
  const paymentId = await db
    .transaction()
    .execute((tx) => attachAuthorised(tx, { checkoutId, orderId, atLeastPence: total }));
  return { orderId, paymentId: paymentId ?? 'none' };
}

const money = async (paymentId: string) => {
  const row = await findPayment(db, paymentId);
  return row && [row.state, row.capturedPence, row.refundedPence];
};

proves('payment.charge-at-despatch', 'payment.mixed-basket', 'non-acceptance.payment');

test('a card that pays is authorised and not charged', async () => {
  const outcome = await pay('sandbox:approve');
  expect(outcome).toEqual({ done: 'authorised', paymentId: expect.any(String) });
  if (outcome.done === 'authorised') expect(await money(outcome.paymentId)).toEqual(['authorised', 0, 0]);
});

test('ten presses of the button set the money aside once', async () => {
  const checkoutId = newId();
  const outcomes = await ten(() => pay('sandbox:approve', checkoutId));
  expect(new Set(outcomes.map((outcome) => 'paymentId' in outcome && outcome.paymentId)).size).toBe(1);
  const made = await db.selectFrom('payments.payment').select('id').where('checkoutId', '=', checkoutId).execute();
  expect(made).toHaveLength(1);
});

test('a declined card can be followed by another one', async () => {
  const checkoutId = newId();
  expect(await pay('sandbox:decline', checkoutId)).toEqual({
    done: 'declined',
    refusal: {
      clause: 'payment.charge-at-despatch',
      facts: { amountPence: 5_000, because: 'the card issuer said no' },
    },
  });
  expect((await pay('sandbox:approve', checkoutId)).done).toBe('authorised');
});

test('a shopper who turns back from the bank may take another card; the first can no longer be approved', async () => {
  const checkoutId = newId();
  const first = await pay('sandbox:authenticate', checkoutId);
  expect(first.done).toBe('authenticate');
  expect((await pay('sandbox:approve', checkoutId)).done).toBe('authorised');
  if (first.done !== 'authenticate') return;
  const reference = first.url.split('/').at(-1) ?? '';
  await sandbox.decide(reference, true);
  expect((await sandbox.find(reference))?.state).toBe('voided');
  expect(await money(first.paymentId)).toEqual(['lapsed', 0, 0]);
});

test('one webhook, ten times at once and the browser in between, settles the payment once', async () => {
  const asked = await pay('sandbox:authenticate');
  if (asked.done !== 'authenticate') throw new Error(asked.done);
  const [request] = await listRequestsOf(db, asked.paymentId);
  await sandbox.decide(asked.url.split('/').at(-1) ?? '', true);
  const event = { eventId: 'event_once', requestId: request?.id ?? '' };
  const settled = await Promise.all([
    ...Array.from({ length: 10 }, () => settlePayment(db, sandbox, event, clock)),
    settlePayment(db, sandbox, asked.paymentId, clock),
  ]);
  expect(new Set(settled.map(({ done }) => done))).toEqual(new Set(['authorised']));
  const seen = await db.selectFrom('payments.webhook').select('eventId').where('eventId', '=', 'event_once').execute();
  expect(seen).toHaveLength(1);
});

test('a bank page that is left open lapses after 15 minutes, and nothing stays set aside', async () => {
  const asked = await pay('sandbox:authenticate');
  if (asked.done !== 'authenticate') throw new Error(asked.done);
  await sweep(db, clock.add({ minutes: 14, seconds: 59 }), paymentDeadlines(sandbox));
  expect(await money(asked.paymentId)).toEqual(['needs-authentication', 0, 0]);
  await sweep(db, clock.add({ minutes: 15 }), paymentDeadlines(sandbox));
  expect(await money(asked.paymentId)).toEqual(['lapsed', 0, 0]);
  expect((await sandbox.find(asked.url.split('/').at(-1) ?? ''))?.state).toBe('voided');
});

test('money set aside for an order that was never placed is let go after 30 minutes', async () => {
  const asked = await pay('sandbox:approve');
  const { paymentId } = await ordered();
  await sweep(db, clock.add({ minutes: 30 }), paymentDeadlines(sandbox));
  expect('paymentId' in asked && (await money(asked.paymentId))).toEqual(['lapsed', 0, 0]);
  expect(await money(paymentId)).toEqual(['authorised', 0, 0]);
});

test('an answer that was lost is found by the job, which tells the checkout', async () => {
  const asked = await pay('sandbox:time-out-after-charge');
  expect(asked.done).toBe('waiting');
  if (asked.done !== 'waiting') return;
  expect(await askAgain(db, sandbox, clock.add({ seconds: 29 }))).toBe(0);
  expect(await askAgain(db, sandbox, clock.add({ seconds: 31 }))).toBe(1);
  expect(await money(asked.paymentId)).toEqual(['authorised', 0, 0]);
});

test('ten chargings for one consignment take the money once', async () => {
  const { orderId, paymentId } = await ordered();
  const reasonId = newId();
  const wish = { orderId, amountPence: pence(3_000), reasonId };
  const outcomes = await ten(() => captureFor(db, sandbox, wish, clock));
  expect(outcomes).toEqual(Array(10).fill({ done: 'captured' }));
  expect(await money(paymentId)).toEqual(['authorised', 3_000, 0]);
});

test('ten consignments at once never take more than was set aside: the database refuses', async () => {
  const { orderId, paymentId } = await ordered();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () =>
      captureFor(db, sandbox, { orderId, amountPence: pence(1_000), reasonId: newId() }, clock),
    ),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  expect(await money(paymentId)).toEqual(['authorised', 5_000, 0]);
});

test('money that lapsed is set aside anew on the mandate, then taken', async () => {
  const { orderId, paymentId } = await ordered('sandbox:expires-soon');
  clock = clock.add({ hours: 2 });
  expect(await captureFor(db, sandbox, { orderId, amountPence: pence(2_000), reasonId: newId() }, clock)).toEqual({
    done: 'captured',
  });
  expect(await money(paymentId)).toEqual(['authorised', 2_000, 0]);
});

test('a card that is empty at despatch refuses, and nothing counts as charged', async () => {
  const { orderId, paymentId } = await ordered('sandbox:capture-declined');
  const wish = { orderId, amountPence: pence(2_000), reasonId: newId() };
  const refused = {
    done: 'refused',
    refusal: { clause: 'non-acceptance.payment', facts: { amountPence: 2_000, because: 'the card issuer said no' } },
  };
  expect(await captureFor(db, sandbox, wish, clock)).toEqual(refused);
  expect(await captureFor(db, sandbox, wish, clock)).toEqual(refused);
  expect(await money(paymentId)).toEqual(['authorised', 0, 0]);
});

test('a charge whose answer never came is finished by the same call later, once', async () => {
  const { orderId, paymentId } = await ordered();
  const wish = { orderId, amountPence: pence(2_000), reasonId: newId() };
  const deaf: PaymentProvider = {
    ...sandbox,
    capture: (ask) => sandbox.capture(ask).then(() => Promise.reject(new Error('the line went dead'))),
  };
  expect(await captureFor(db, deaf, wish, clock)).toEqual({ done: 'waiting' });
  expect(await money(paymentId)).toEqual(['authorised', 0, 0]);
  expect(await captureFor(db, sandbox, wish, clock)).toEqual({ done: 'captured' });
  expect(await money(paymentId)).toEqual(['authorised', 2_000, 0]);
});

test('a refund goes back to what was charged, once, and never more than that', async () => {
  const { orderId, paymentId } = await ordered();
  const chargedWith = newId();
  await captureFor(db, sandbox, { orderId, amountPence: pence(2_000), reasonId: chargedWith }, clock);
  const wish = { orderId, amountPence: pence(1_500), chargedWith, reasonId: newId() };
  await ten(async () => {
    const planned = await db.transaction().execute((tx) => planRefund(tx, wish, clock));
    await askPlanned(db, sandbox, [planned], clock);
  });
  expect(await money(paymentId)).toEqual(['authorised', 2_000, 1_500]);
  const tooMuch = { ...wish, amountPence: pence(501), reasonId: newId() };
  await expect(db.transaction().execute((tx) => planRefund(tx, tooMuch, clock))).rejects.toThrow(
    'never_above_captured',
  );
});

test('the rest is let go only when nothing is left to charge', async () => {
  const { orderId, paymentId } = await ordered();
  await releaseFor(db, sandbox, { orderId, keepPence: pence(1) }, clock);
  expect(await money(paymentId)).toEqual(['authorised', 0, 0]);
  await releaseFor(db, sandbox, { orderId, keepPence: pence(0) }, clock);
  expect(await money(paymentId)).toEqual(['voided', 0, 0]);
});

test('a provider cannot be asked inside a transaction', async () => {
  await db.transaction().execute(async (tx) => {
    // @ts-expect-error The type says so before anything runs.
    const asked = captureFor(tx, sandbox, { orderId: newId(), amountPence: pence(0), reasonId: newId() }, clock);
    await asked;
  });
});
