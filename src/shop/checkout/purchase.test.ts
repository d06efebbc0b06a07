import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { proves } from '../../../test/proves.ts';
import { openDatabase } from '../../lib/db.ts';
import { present } from '../../lib/invariant.ts';
import { pence } from '../../lib/money.ts';
import { addLine, basketFigures, basketTerms, findBasket, keptBy, newBasketKey, type Whose } from '../basket/index.ts';
import { putUpShelf } from '../basket/test-shelf.ts';
import { catalogueTerms, proposePrice } from '../catalogue/index.ts';
import { consentsTerms } from '../consents/index.ts';
import { sweep } from '../deadlines/index.ts';
import { orderPage } from '../orders/index.ts';
import { outletsTerms } from '../outlets/index.ts';
import { authorise, createSandbox, settlePayment } from '../payments/index.ts';
import { availableOf } from '../stock/index.ts';
import { createRegister, firstFigures, publishVersion, versionInForce } from '../terms/index.ts';
import {
  checkoutDeadlines,
  checkoutTerms,
  chooseDelivery,
  confirmCheckout,
  giveContact,
  openCheckout,
  orderKeys,
  placeOrder,
  proveAge,
  viewCheckout,
} from './index.ts';

const { url } = await freshDatabase();
const sent: string[] = [];
const { db, close } = openDatabase({ url, most: 12, onStatement: (text) => sent.push(text) });
afterAll(close);

const now = Temporal.Instant.from('2026-05-01T10:00:00Z');
const shelf = await putUpShelf(db, now.subtract({ hours: 1 }));
const register = createRegister([], [basketTerms, consentsTerms, catalogueTerms, outletsTerms, checkoutTerms]);
const x = 'x';
const names = {
  brand: x,
  group: x,
  scheme: x,
  phone: x,
  email: x,
  address: x,
  website: 'https://hollis.test',
  seller: x,
};
const first = { brand: 'hollis', names, figures: firstFigures(register), reason: 'first', by: 'test' };
await publishVersion(db, register, { ...first, effectiveFrom: now.subtract({ hours: 1 }) }, now.subtract({ hours: 2 }));
const version = await versionInForce(db, 'hollis', now);
const provider = createSandbox({ db, now: () => now, secret: 'a secret of the test' });
const keys = orderKeys('a secret of the test that is long enough');
const outside = { provider, keys };
const id = (sku: string): string => present(shelf.get(sku), sku);
const ada = { email: 'ada@example.com', name: 'Ada Lovelace', phone: '020 7946 0000' };
const home = { line1: '12 St James’s Square', town: 'London', postcode: 'sw1y4jh' };

const put = (whose: Whose, sku: string, quantity = 1) =>
  addLine(db, whose, { sku, personalisation: '', quantity }, basketFigures(version), now);

async function atCheckout(skus: readonly string[]) {
  const whose = keptBy('hollis', newBasketKey());
  for (const sku of skus) await put(whose, sku);
  const buyer = { customerId: null, contact: null, channel: 'web' };
  const opened = await openCheckout(db, whose, buyer, checkoutTerms.figures, now);
  if (opened.done !== 'open') throw new Error('the basket is empty');
  return { whose, checkoutId: opened.checkoutId };
}

async function atReview(skus: readonly string[]) {
  const { whose, checkoutId } = await atCheckout(skus);
  expect(await giveContact(db, checkoutId, ada, now)).toEqual({ done: 'kept' });
  const choice = { choice: { method: 'standard' }, address: home };
  expect(await chooseDelivery(db, checkoutId, choice, now)).toEqual({ done: 'kept' });
  return { whose, checkoutId };
}

async function pressing({ whose, checkoutId }: { whose: Whose; checkoutId: string }, method = 'sandbox:approve') {
  const seen = (await viewCheckout(db, checkoutId, now))?.order?.digest ?? 'nothing';
  const wish = { checkoutId, whose, seen, termsAccepted: true, method, returnUrl: 'https://hollis.test/back' };
  return () => confirmCheckout(db, outside, wish, now);
}

const paymentOf = async (checkoutId: string) => {
  const view = present(await viewCheckout(db, checkoutId, now), 'the checkout');
  const amountPence = present(view.checkout.shownPence, 'what was confirmed');
  return { checkoutId, amountPence, method: 'sandbox:authenticate', returnUrl: 'https://hollis.test/back', words: x };
};

const left = async (sku: string) => (await availableOf(db, [id(sku)])).get(id(sku));

describe('placing', () => {
  proves('checkout.confirm-button', 'checkout.guided-steps', 'access.orders-per-conditions');

  test('ten presses of the button are one order', async () => {
    const at = await atReview(['KETTLE', 'BOOK']);
    const press = await pressing(at);
    const before = await left('KETTLE');
    const outcomes = await Promise.all(Array.from({ length: 10 }, press));
    const again = await press();
    expect(again.done).toBe('placed');
    expect(new Set(outcomes.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify(again)]));
    expect(await left('KETTLE')).toBe((before ?? 0) - 1);
    expect(await findBasket(db, at.whose)).toBeUndefined();
    if (again.done !== 'placed') throw new Error('not placed');
    const page = await orderPage(db, again.number);
    expect(page?.order).toMatchObject({ totalPence: 4_500 + 999, contact: ada, territory: 'England' });
  });

  test('is nine statements with its beginning and its end, whatever is in the basket', async () => {
    const at = await atReview(['KETTLE', 'BOOK', 'MUG']);
    expect(await (await pressing(at, 'sandbox:authenticate'))()).toMatchObject({ done: 'authenticate' });
    const payment = await authorise(db, provider, await paymentOf(at.checkoutId), now);
    if (payment.done !== 'authenticate') throw new Error('no question was asked');
    await provider.decide(payment.url.split('/').at(-1) ?? '', true);
    await settlePayment(db, provider, payment.paymentId, now);
    sent.length = 0;
    expect(await placeOrder(db, keys, at.checkoutId, now)).toMatchObject({ done: 'placed' });
    expect(sent.filter((text) => !/^(begin|commit)/.test(text))).toHaveLength(7);
  });

  test('the last lamp goes to one of ten', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => atReview(['LAST'])));
    const presses = await Promise.all(all.map((at) => pressing(at)));
    const outcomes = await Promise.all(presses.map((press) => press()));
    expect(outcomes.filter(({ done }) => done === 'placed')).toHaveLength(1);
    expect(outcomes.filter(({ done }) => done === 'changed' || done === 'refused')).toHaveLength(9);
    expect(await left('LAST')).toBe(0);
  });

  test('somebody else cannot press it', async () => {
    const at = await atReview(['KETTLE']);
    const press = await pressing({ ...at, whose: keptBy('hollis', newBasketKey()) });
    expect(await press()).toEqual({ done: 'not-yours' });
  });

  test('without agreement to the terms nothing is held and nothing is ordered', async () => {
    const at = await atReview(['MUG']);
    const before = await left('MUG');
    const seen = (await viewCheckout(db, at.checkoutId, now))?.order?.digest ?? '';
    const wish = {
      ...at,
      seen,
      termsAccepted: false,
      method: 'sandbox:approve',
      returnUrl: 'https://hollis.test/back',
    };
    expect(await confirmCheckout(db, outside, wish, now)).toEqual({
      done: 'refused',
      refusals: [{ clause: 'access.orders-per-conditions', facts: { what: 'terms' } }],
    });
    expect(await left('MUG')).toBe(before);
  });
});

test('what costs nothing is placed without any payment', async () => {
  // No product may have the price of nothing; credit and vouchers are what will make an order free.
  await sql`alter table catalogue.product drop constraint product_price_pence_check`.execute(db);
  await sql`update catalogue.product set price_pence = 0 where sku = 'CHOCS'`.execute(db);
  await sql`update catalogue.product set age = 'none' where sku = 'CHOCS'`.execute(db);
  const outcome = await (await pressing(await atReview(['CHOCS'])))();
  if (outcome.done !== 'placed') throw new Error(outcome.done);
  expect((await orderPage(db, outcome.number))?.money ?? 'no payment').toBe('no payment');
});

test('what comes by email costs nothing to deliver, and is promised for today', async () => {
  const at = await atReview(['DOWNLOAD']);
  expect(await viewCheckout(db, at.checkoutId, now)).toMatchObject({
    options: [{ pence: 0 }],
    basket: { deliveryPence: 0, totalPence: 2_999 },
  });
  const outcome = await (await pressing(at))();
  if (outcome.done !== 'placed') throw new Error(outcome.done);
  expect(await orderPage(db, outcome.number)).toMatchObject({
    order: { delivery: { words: 'Email' }, deliveryPence: 0, totalPence: 2_999 },
    consignments: [{ route: 'e-delivery', dueOn: '2026-05-01' }],
  });
});

describe('what changed', () => {
  proves('product.may-lag', 'price.confirmed-only-on-acceptance');

  test('a price that changed is shown and asked again, and then it is the new one', async () => {
    const at = await atReview(['BOOK']);
    const press = await pressing(at);
    await proposePrice(
      db,
      { productId: id('BOOK'), pricePence: pence(899), by: 'mo', reason: 'offer' },
      catalogueTerms.figures,
      now,
    );
    expect(await press()).toEqual({ done: 'changed' });
    expect((await viewCheckout(db, at.checkoutId, now))?.basket.lines[0]?.changes).toEqual([
      { what: 'price', wasPence: 999, nowPence: 899 },
    ]);
    expect(await (await pressing(at))()).toMatchObject({ done: 'placed' });
  });

  test('what another tab added is shown before it is bought', async () => {
    const at = await atReview(['KETTLE']);
    const press = await pressing(at);
    await put(at.whose, 'MUG');
    expect(await press()).toEqual({ done: 'changed' });
  });
});

describe('paying', () => {
  test('a declined card releases nothing, and the next card pays', async () => {
    const at = await atReview(['KETTLE']);
    const before = await left('KETTLE');
    expect(await (await pressing(at, 'sandbox:decline'))()).toMatchObject({ done: 'declined' });
    expect(await left('KETTLE')).toBe((before ?? 0) - 1);
    expect(await (await pressing(at))()).toMatchObject({ done: 'placed' });
    expect(await left('KETTLE')).toBe((before ?? 0) - 1);
  });

  test('nobody pays in time: what was held is free, and the shopper can begin again', async () => {
    const at = await atReview(['MUG']);
    const before = await left('MUG');
    await (await pressing(at, 'sandbox:decline'))();
    await sweep(db, now.add({ minutes: 14 }), checkoutDeadlines(keys));
    expect(await left('MUG')).toBe((before ?? 0) - 1);
    await sweep(db, now.add({ minutes: 15 }), checkoutDeadlines(keys));
    expect(await left('MUG')).toBe(before);
    expect(await (await pressing(at))()).toMatchObject({ done: 'placed' });
  });
});

test('money that comes after the hold has lapsed places what was confirmed, if all of it is still there', async () => {
  const at = await atReview(['SOFA']);
  await (await pressing(at, 'sandbox:authenticate'))();
  const payment = await authorise(db, provider, await paymentOf(at.checkoutId), now);
  if (payment.done !== 'authenticate') throw new Error('no question was asked');
  await sweep(db, now.add({ minutes: 15 }), checkoutDeadlines(keys));
  expect((await viewCheckout(db, at.checkoutId, now))?.checkout.state).toBe('open');
  expect(await left('SOFA')).toBe(5);
  await provider.decide(payment.url.split('/').at(-1) ?? '', true);
  await settlePayment(db, provider, payment.paymentId, now);
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => placeOrder(db, keys, at.checkoutId, now)));
  expect(outcomes.map(({ done }) => done)).toEqual(Array.from({ length: 10 }, () => 'placed'));
  expect(await left('SOFA')).toBe(4);
});

describe('age', () => {
  proves('alcohol.min-age-18', 'alcohol.dob-at-order', 'alcohol.truthful-declaration');
  const child = Temporal.PlainDate.from('2008-05-02');

  test('wine is not ordered before an age is proved, and the date is kept nowhere', async () => {
    const at = await atReview(['WINE']);
    expect(await (await pressing(at))()).toEqual({ done: 'incomplete', step: 'age' });
    expect(await proveAge(db, at.checkoutId, Temporal.PlainDate.from('2008-05-01'), now)).toEqual({ done: 'proved' });
    expect((await viewCheckout(db, at.checkoutId, now))?.checkout).toMatchObject({ provedAge: 18, ageAttempts: 1 });
    expect(await (await pressing(at))()).toMatchObject({ done: 'placed' });
  });

  test('five tries at once are five, and then it is the telephone', async () => {
    const { checkoutId } = await atReview(['WINE']);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => proveAge(db, checkoutId, child, now)));
    const clauses = outcomes.map((each) => (each.done === 'refused' ? each.refusals[0]?.clause : each.done));
    expect(clauses.filter((clause) => clause === 'alcohol.min-age-18')).toHaveLength(5);
    expect(clauses.filter((clause) => clause === 'alcohol.dob-at-order')).toHaveLength(5);
    expect(await proveAge(db, checkoutId, Temporal.PlainDate.from('1980-01-01'), now)).toMatchObject({
      done: 'refused',
    });
    expect((await viewCheckout(db, checkoutId, now))?.checkout).toMatchObject({ provedAge: null, ageAttempts: 5 });
  });
});
