import { expect, test } from 'vitest';
import { loadShelf, openOffice } from '../../../../test/office.ts';
import { newId } from '../../../lib/ids.ts';
import { factsBySku } from '../../../shop/catalogue/index.ts';
import { holdStock, listLevels, listMovements, promiseStock } from '../../../shop/stock/index.ts';

const { as, db, shop } = await openOffice({ Wanda: ['warehouse'], Carol: ['customer-service'] });
await loadShelf(db, [
  { sku: 'K-1', stock: 10 },
  { sku: 'K-2', stock: 4 },
]);
const idOf = async (sku: string) => (await factsBySku(db, sku))?.id ?? '';

test('what is there is told apart: held at a checkout, promised to an order, and free', async () => {
  const productId = await idOf('K-1');
  const want = (quantity: number) => [{ productId, place: 'warehouse', quantity }];
  const order = newId();
  await db.transaction().execute(async (tx) => {
    await holdStock(tx, newId(), want(2), shop.now());
    await holdStock(tx, order, want(3), shop.now());
    await promiseStock(tx, order, shop.now());
  });
  const { body } = await as('Carol').get('/office/stock/K-1');
  expect([...body.matchAll(/<td class="number">([+−]?\d+)<\/td>/g)].map(([, figure]) => figure).slice(0, 4)).toEqual([
    '10',
    '2',
    '3',
    '5',
  ]);
  expect(body).not.toContain('Keep the movement');
});

test('a count changes the stock by what differs from what was shown, and is kept with its reason and its name', async () => {
  const productId = await idOf('K-2');
  const form = { place: 'warehouse', 'seen-warehouse': '4', kind: 'counted', quantity: '7', reason: 'Found a box' };
  expect((await as('Wanda').post('/office/stock/K-2/movements', form)).statusCode).toBe(303);
  expect(await listLevels(db, productId)).toEqual([{ place: 'warehouse', onHand: 7, claimed: 0 }]);
  expect((await as('Wanda').get('/office/stock/K-2')).body).toMatch(/\+3<\/td><td>Found a box<\/td><td>Wanda/);
});

test('what is promised cannot be written off, and nothing is kept', async () => {
  const before = await listMovements(db, await idOf('K-1'), 10);
  const form = {
    place: 'warehouse',
    'seen-warehouse': '10',
    kind: 'written-off',
    quantity: '6',
    reason: 'Water damage',
  };
  const answer = await as('Wanda').post('/office/stock/K-1/movements', form);
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('fewer than are promised');
  expect(await listMovements(db, await idOf('K-1'), 10)).toEqual(before);
});

test('customer service looks at the stock and does not count it', async () => {
  const answer = await as('Carol').post('/office/stock/K-1/movements', {
    place: 'warehouse',
    kind: 'taken-in',
    quantity: '1',
    reason: 'No',
  });
  expect(answer.statusCode).toBe(403);
});
