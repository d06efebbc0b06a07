import { expect, test } from 'vitest';
import { loadShelf, openOffice } from '../../../../test/office.ts';
import { proves } from '../../../../test/proves.ts';
import { findForDesk, listPrices, listRevisions } from '../../../shop/catalogue/index.ts';

proves('product.accuracy-when-entered');

const { as, db } = await openOffice({
  Mary: ['merchandiser'],
  Hedy: ['head-of-staff'],
  Both: ['merchandiser', 'head-of-staff'],
  Wanda: ['warehouse'],
});
await loadShelf(db, [
  { sku: 'K-1' },
  { sku: 'K-2', name: 'A copper kettle' },
  { sku: 'K-3', name: 'A glass kettle' },
  { sku: 'W-1', category: 'food', name: 'A bottle of punch', electrical: false },
]);

const product = async (sku: string) => {
  const found = await findForDesk(db, sku);
  if (!found) throw new Error(`there is no ${sku}`);
  return found;
};
const words = {
  revision: '1',
  name: 'A kettle',
  description: 'It boils.',
  attributes: 'Width: 20cm',
  electrical: 'yes',
  weeeCategory: 'Small household appliances',
};

test('a product is found by a part of its name or the beginning of its SKU', async () => {
  const { body } = await as('Mary').get('/office/products?product=copper');
  expect(body).toContain('/office/products/K-2"');
  expect(body).not.toContain('/office/products/K-1"');
  expect((await as('Mary').get('/office/products?product=k-')).body).toContain('/office/products/K-3"');
});

test('its words are changed, and what stood there is kept with the name of whoever changed it', async () => {
  const answer = await as('Mary').post('/office/products/K-1/revisions', { ...words, description: 'It boils fast.' });
  expect(answer.statusCode).toBe(303);
  expect(await product('K-1')).toMatchObject({
    description: 'It boils fast.',
    revision: 2,
    attributes: { Width: '20cm' },
  });
  const { body } = await as('Mary').get('/office/products/K-1');
  expect(body).toContain('<del>It boils.</del> <ins>It boils fast.</ins>');
  expect(body).toContain('Mary');
});

test('a form that was opened before somebody else saved loses nothing', async () => {
  const { revision } = await product('K-2');
  await as('Mary').post('/office/products/K-2/revisions', { ...words, revision: String(revision), name: 'First' });
  const second = await as('Both').post('/office/products/K-2/revisions', {
    ...words,
    revision: String(revision),
    name: 'Second',
  });
  expect(second.statusCode).toBe(409);
  expect(second.body).toContain('value="Second"');
  expect(await product('K-2')).toMatchObject({ name: 'First' });
});

test('an electrical product without a category for its waste is refused by the clause, and nothing is stored', async () => {
  const { revision } = await product('K-3');
  const answer = await as('Mary').post('/office/products/K-3/revisions', {
    ...words,
    revision: String(revision),
    weeeCategory: '',
  });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('class="stub refused"');
  expect(answer.body).toContain('has no category for its waste');
  expect(await listRevisions(db, (await product('K-3')).id, 5)).toEqual([]);
});

test('a field that is wrong is named at the top and keeps what was typed', async () => {
  const answer = await as('Mary').post('/office/products/K-3/revisions', {
    ...words,
    name: 'x',
    description: '<script>',
  });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('<a href="#name">Give the product a name of 2 to 200 characters.</a>');
  expect(answer.body).toContain('&lt;script>');
});

test('a drink of unknown strength says why it is not on sale, and cannot be put there', async () => {
  await as('Mary').post('/office/products/W-1/withdrawal');
  const mojito = { revision: '1', name: 'Planter’s mojito', description: 'It is sour.', drink: 'yes' };
  await as('Mary').post('/office/products/W-1/revisions', mojito);
  expect((await as('Mary').get('/office/products/W-1')).body).toContain('it is not sold until we do');
  const answer = await as('Mary').post('/office/products/W-1/publication');
  expect(answer.statusCode).toBe(422);
  expect((await product('W-1')).publishedAt).toBeNull();
});

test('a small change of price counts at once, a big one waits for a second person', async () => {
  const { id } = await product('K-3');
  expect(
    (await as('Mary').post('/office/products/K-3/prices', { price: '£110.00', reason: 'Copper went up' })).statusCode,
  ).toBe(303);
  expect(await product('K-3')).toMatchObject({ pricePence: 11_000 });

  await as('Both').post('/office/products/K-3/prices', { price: '11', reason: 'Clearance' });
  expect(await product('K-3')).toMatchObject({ pricePence: 11_000 });
  const [waiting] = await listPrices(db, id, 1);
  const decision = `/office/prices/${waiting?.id}/decision`;
  expect((await as('Hedy').get('/office/prices')).body).toContain('−90%');

  const own = await as('Both').post(decision, { decision: 'agree' });
  expect(own.statusCode).toBe(422);
  expect(own.body).toContain('cannot be the second person');
  expect((await as('Mary').post(decision, { decision: 'agree' })).statusCode).toBe(403);
  expect((await as('Hedy').post(decision, { decision: 'agree' })).statusCode).toBe(303);
  expect(await product('K-3')).toMatchObject({ pricePence: 1_100 });
  expect((await as('Hedy').post(decision, { decision: 'agree' })).statusCode).toBe(409);
});

test('the warehouse does not edit products, and what is not there is not there', async () => {
  expect((await as('Wanda').get('/office/products/K-1')).statusCode).toBe(403);
  expect((await as('Mary').get('/office/products/K-9')).statusCode).toBe(404);
  expect((await as('nobody').post('/office/products/K-1/withdrawal')).headers['location']).toBe('/office/sign-in');
  expect((await product('K-1')).publishedAt).not.toBeNull();
});
