import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openOffice } from '../../../../test/office.ts';
import { placeTestOrder, type Story } from '../../../../test/placed-order.ts';
import { proves } from '../../../../test/proves.ts';
import { orderPage } from '../../../shop/orders/index.ts';

proves('payment.charge-at-despatch', 'order.acceptance-click-collect', 'non-acceptance.stock');

const { as, db, shop } = await openOffice({ Wanda: ['warehouse'], Carol: ['customer-service'] });

async function place(story: Story) {
  const { number, consignments } = await placeTestOrder(db, shop.provider, story, shop.now());
  return { number, url: `/office/despatch/${consignments[0]}` };
}
async function stateOf(number: string) {
  const page = await orderPage(db, number);
  const parcel = page?.consignments.map(({ state }) => state).join(' ');
  return { parcel, lines: page?.lines.map(({ state }) => state).join(' '), charged: page?.money?.capturedPence };
}

test('a parcel is despatched: charged, accepted, and gone from the desk', async () => {
  const { number, url } = await place({ lines: [{ total: 2_000 }] });
  expect((await as('Wanda').get('/office/despatch?place=ware-park')).body).toContain(number);
  const answer = await as('Wanda').post(`${url}/despatch`, { carrier: 'Parcel Post', tracking: 'PP 1' });
  expect(answer.headers['location']).toBe('/office/despatch?state=to-pick&place=ware-park');
  expect(await stateOf(number)).toEqual({ parcel: 'despatched', lines: 'accepted', charged: 2_395 });
  expect((await as('Wanda').get('/office/despatch?place=ware-park')).body).not.toContain(number);
});

test('a second try finds that it has gone, and charges nothing more', async () => {
  const { number, url } = await place({ lines: [{ total: 2_000 }] });
  await Promise.all(Array.from({ length: 5 }, () => as('Wanda').post(`${url}/despatch`)));
  expect(await stateOf(number)).toMatchObject({ parcel: 'despatched', charged: 2_395 });
});

test('what is not there is not accepted, and the rest goes on', async () => {
  const { number, url } = await place({ lines: [{ name: 'Kettle' }, { name: 'Teapot' }] });
  expect((await as('Wanda').post(`${url}/non-acceptance`)).body).toContain('Choose at least one line.');
  expect((await as('Wanda').post(`${url}/non-acceptance`, { lines: '2' })).statusCode).toBe(303);
  expect(await stateOf(number)).toEqual({ parcel: 'to-pick', lines: 'placed not-accepted', charged: 0 });
  expect((await as('Wanda').get(url)).body).toContain('Not accepted: stock');
});

test('money that is refused keeps the parcel here and says by which clause', async () => {
  const { number, url } = await place({ lines: [{}], method: 'sandbox:capture-declined' });
  const answer = await as('Wanda').post(`${url}/despatch`);
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('class="stub refused"');
  expect(await stateOf(number)).toMatchObject({ lines: 'not-accepted', charged: 0 });
});

test('what is collected is made ready, and handed over in the shop', async () => {
  const { number, url } = await place({ lines: [{ route: 'click-and-collect' }] });
  expect((await as('Wanda').get(url)).body).toContain('It is ready to collect');
  expect((await as('Wanda').post(`${url}/readiness`)).statusCode).toBe(303);
  expect(await stateOf(number)).toMatchObject({ parcel: 'ready', lines: 'accepted' });
  expect((await as('Wanda').get('/office/despatch?state=ready&shop=ware-street')).body).toContain(number);
  expect((await as('Wanda').post(`${url}/collection`)).statusCode).toBe(303);
  expect(await stateOf(number)).toMatchObject({ parcel: 'collected' });
});

test('wine is handed over only after somebody has said what proof of age they were shown', async () => {
  const { number, url } = await place({ lines: [{ route: 'click-and-collect', name: 'A Rioja' }] });
  await sql`update orders.line set age = 'alcohol' where name = 'A Rioja'`.execute(db);
  await as('Wanda').post(`${url}/readiness`);
  expect((await as('Wanda').get(url)).body).toContain('ask for proof of age');
  const without = await as('Wanda').post(`${url}/collection`);
  expect(without.statusCode).toBe(422);
  expect(await stateOf(number)).toMatchObject({ parcel: 'ready' });
  await as('Wanda').post(`${url}/collection`, { proof: 'passport' });
  expect(await stateOf(number)).toMatchObject({ parcel: 'collected' });
  expect((await orderPage(db, number))?.happenings.at(-1)).toMatchObject({
    kind: 'collected',
    facts: { evidence: 'passport' },
  });
});

test('the pick list adds up what is wanted by SKU, without a name or an address', async () => {
  await place({ lines: [{ name: 'Whisk', quantity: 2 }] });
  const { body } = await as('Wanda').get('/office/despatch/pick-list?place=ware-park');
  expect(body).toContain('Whisk');
  expect(body).not.toContain('Hopper');
  expect(body).not.toContain('Ware Walk');
});

test('customer service sees the parcel and leaves it alone', async () => {
  const { number, url } = await place({ lines: [{}] });
  const seen = await as('Carol').get(url);
  expect(seen.statusCode).toBe(200);
  expect(seen.body).not.toContain('Despatch the parcel');
  expect((await as('Carol').post(`${url}/despatch`)).statusCode).toBe(403);
  expect((await as('nobody').post(`${url}/despatch`)).headers['location']).toBe('/office/sign-in');
  expect(await stateOf(number)).toMatchObject({ parcel: 'to-pick' });
});
