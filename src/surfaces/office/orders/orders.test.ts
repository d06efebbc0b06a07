import { expect, test } from 'vitest';
import { openOffice } from '../../../../test/office.ts';
import { placeTestOrder, type Story } from '../../../../test/placed-order.ts';
import { proves } from '../../../../test/proves.ts';
import { newId } from '../../../lib/ids.ts';
import { despatchConsignment } from '../../../shop/fulfilment/index.ts';
import { orderPage } from '../../../shop/orders/index.ts';

proves('privacy.confidential', 'order.cancel-before-acceptance', 'non-acceptance.price-error');

const { as, db, shop } = await openOffice({
  Carol: ['customer-service'],
  Wanda: ['warehouse'],
  Mary: ['merchandiser'],
});
const place = (story: Story) => placeTestOrder(db, shop.provider, story, shop.now());
const states = async (number: string) => (await orderPage(db, number))?.lines.map(({ state }) => state).join(' ');

test('an order is found by its number, and its page opens at once', async () => {
  const { number } = await place({ lines: [{}] });
  const typed = number.replaceAll('-', '').toLowerCase();
  const answer = await as('Carol').get(`/office/orders?q=${typed}`);
  expect(answer.headers['location']).toBe(`/office/orders/${number}`);
});

test.each(['hopper', 'grace@example', 'sw1a 9zz', 'SW1A9ZZ'])('orders are found by %s', async (typed) => {
  const { number } = await place({ lines: [{}] });
  expect((await as('Carol').get(`/office/orders?q=${encodeURIComponent(typed)}`)).body).toContain(number);
});

test('a list goes on where its page ends, and nothing is shown twice', async () => {
  for (let count = 0; count < 26; count += 1)
    await place({ lines: [{}], contact: { email: 'l@example.org', name: 'Lovelace', phone: null } });
  const first = (await as('Carol').get('/office/orders?q=lovelace')).body;
  const next = /href="([^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = (await as('Carol').get(next)).body;
  const numbers = (body: string) =>
    [...body.matchAll(/href="\/office\/orders\/([\w-]+)"/g)].map(([, number]) => number);
  expect([numbers(first).length, numbers(second).length]).toEqual([25, 1]);
  expect(new Set([...numbers(first), ...numbers(second)]).size).toBe(26);
});

test('who placed an order is masked until somebody says why they look, and the look is kept', async () => {
  const { number } = await place({ lines: [{}] });
  const before = (await as('Carol').get(`/office/orders/${number}`)).body;
  expect(before).not.toContain('Hopper');
  expect(before).not.toContain('4 Ware Walk');
  expect(before).toContain('G••• H•••');

  expect((await as('Carol').post(`/office/orders/${number}/looks`, { reason: ' ' })).statusCode).toBe(422);
  expect((await as('Carol').post(`/office/orders/${number}/looks`, { reason: 'She telephoned' })).statusCode).toBe(303);
  const after = (await as('Carol').get(`/office/orders/${number}`)).body;
  expect(after).toContain('Grace Hopper');
  expect(after).toContain('4 Ware Walk');
  expect(after).toContain('Looked at who placed it: She telephoned');
  expect((await as('Wanda').get(`/office/orders/${number}`)).body).not.toContain('Hopper');
  expect((await as('Wanda').post(`/office/orders/${number}/looks`, { reason: 'I am curious' })).statusCode).toBe(403);
});

test('the page shows the contract as stubs, the money and the parcels', async () => {
  const { number, consignments } = await place({ lines: [{ total: 2_000 }] });
  await despatchConsignment(
    db,
    shop.provider,
    consignments[0] ?? '',
    { by: 'staff:x', carrier: 'Parcel Post' },
    shop.now(),
  );
  const { body } = await as('Carol').get(`/office/orders/${number}`);
  expect(body).toContain('When the contract is made');
  expect(body).toContain('<dt>Charged</dt><dd><data class="figures" value="2395">£23.95</data></dd>');
  expect(body).toContain('Parcel Post');
  expect(body).not.toContain('Cancel these lines for the customer');
});

test('customer service cancels a line for the customer; the others go on', async () => {
  const { number } = await place({ lines: [{}, {}] });
  const answer = await as('Carol').post(`/office/orders/${number}/cancellation`, { lines: '2' });
  expect(answer.statusCode).toBe(303);
  expect(await states(number)).toBe('placed cancelled');
  expect((await as('Carol').get(`/office/orders/${number}`)).body).toMatch(/Cancelled.*Carol/);
});

test('what has left cannot be cancelled: the clause says so, and nothing is stored', async () => {
  const { number, consignments } = await place({ lines: [{ name: 'Teapot' }] });
  await despatchConsignment(db, shop.provider, consignments[0] ?? '', { by: 'staff:x' }, shop.now());
  const answer = await as('Carol').post(`/office/orders/${number}/cancellation`, { lines: '1' });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('Teapot has been despatched, so there is a contract for it.');
  expect(await states(number)).toBe('accepted');
});

test('a mistake in the price needs what was wrong, and treats alike everybody who ordered by it', async () => {
  const productId = newId();
  const one = await place({ lines: [{ productId }] });
  const other = await place({ lines: [{ productId }] });
  const url = `/office/orders/${one.number}/non-acceptance`;
  const form = await as('Carol').get(`${url}?lines=1`);
  expect(form.body).toContain('2 orders will be treated alike');
  expect(form.body).toContain(other.number);

  const short = await as('Carol').post(url, { lines: '1', because: 'price-error', evidence: 'wrong' });
  expect(short.statusCode).toBe(422);
  expect(short.body).toContain('Say in at least 10 characters what was wrong');
  expect(await states(other.number)).toBe('placed');

  const told = await as('Carol').post(url, {
    lines: '1',
    because: 'price-error',
    evidence: 'The page said £10 for £100.',
  });
  expect(told.statusCode).toBe(303);
  expect([await states(one.number), await states(other.number)]).toEqual(['not-accepted', 'not-accepted']);
});

test('there is no fifth reason, and somebody else’s work is refused', async () => {
  const { number } = await place({ lines: [{}] });
  const url = `/office/orders/${number}/non-acceptance`;
  const fifth = await as('Carol').post(url, { lines: '1', because: 'no-mood', evidence: 'None today.' });
  expect(fifth.statusCode).toBe(422);
  expect(fifth.body).toContain('Choose one of the four reasons.');
  expect((await as('Wanda').post(url, { lines: '1', because: 'stock' })).statusCode).toBe(403);
  expect((await as('Mary').get(`/office/orders/${number}`)).statusCode).toBe(403);
  expect((await as('nobody').post(url, { lines: '1', because: 'stock' })).statusCode).toBe(303);
  expect(await states(number)).toBe('placed');
});

test('a note is kept for the others, and an order that is not there is not there', async () => {
  const { number } = await place({ lines: [{}] });
  await as('Carol').post(`/office/orders/${number}/notes`, { words: 'Leave it with <b>Ada</b>.' });
  expect((await as('Wanda').get(`/office/orders/${number}`)).body).toContain('Leave it with &lt;b>Ada&lt;/b>.');
  expect((await as('Carol').get('/office/orders/0000-0000-00')).statusCode).toBe(404);
});
