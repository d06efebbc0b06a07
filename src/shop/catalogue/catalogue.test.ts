import { afterAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.ts';
import { proves } from '../../../test/proves.ts';
import { openDatabase } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import { pence } from '../../lib/money.ts';
import { openStock } from '../stock/index.ts';
import {
  catalogueTerms,
  decidePrice,
  editProduct,
  factsBySku,
  findProduct,
  listPrices,
  listProducts,
  listProposals,
  listRevisions,
  loadCategoryEntries,
  loadProducts,
  type ProductLine,
  productFacts,
  proposePrice,
  publishProduct,
  withdrawProduct,
} from './index.ts';

proves('product.accuracy-when-entered', 'alcohol.definition');

const { url } = await freshDatabase();
const { db, close } = openDatabase({ url });
afterAll(close);

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const { figures } = catalogueTerms;
const line: ProductLine = {
  sku: 'K-1',
  site: 'hollis',
  category: 'kitchen',
  name: 'A kettle',
  description: 'It boils.',
  attributes: { Width: '20cm', Colour: 'Sage', A: 'first letter, last in order' },
  icon: 'teapot',
  tint: 0,
  pricePence: 10_000,
  vat: 'standard',
  electrical: true,
  weeeCategory: 'Small household appliances',
  source: 'test',
  stock: 3,
  specialConditions: ['Descale it once a month.'],
};
const load = (chunk: string, ...lines: ProductLine[]) =>
  loadProducts(db, { chunk, lines, by: 'a test' }, (tx, levels) => openStock(tx, levels, 'a test', now), now);

let kettle = '';
let sku = '';

beforeEach(async () => {
  await loadCategoryEntries(db, [{ site: 'hollis', slug: 'kitchen', name: 'Kitchen', position: 1, icon: 'teapot' }]);
  sku = newId();
  await load(sku, { ...line, sku });
  kettle = (await factsBySku(db, sku))?.id ?? '';
});

const priceOf = async () => (await productFacts(db, [kettle]))[0]?.pricePence;
const propose = (pricePence: number, by = 'ada') =>
  proposePrice(db, { productId: kettle, pricePence: pence(pricePence), by, reason: 'a test' }, figures, now);

test('a product is shown with its attributes in their order and what is left of it', async () => {
  const product = await findProduct(db, 'hollis', `a-kettle-${sku}`);
  expect(Object.keys(product?.attributes ?? {})).toEqual(['Width', 'Colour', 'A']);
  expect([product?.available, product?.specialConditions, product?.choices]).toEqual([
    3,
    ['Descale it once a month.'],
    [],
  ]);
  expect(await findProduct(db, 'larkfield', `a-kettle-${sku}`)).toBeUndefined();
});

test('the choices of one thing are shown beside each other', async () => {
  const [one, other] = [newId(), newId()];
  const lines = [
    { ...line, sku: one, family: one, choice: 'Sage' },
    { ...line, sku: other, family: one, choice: 'Ink', stock: 0 },
  ];
  await load(one, ...lines);
  const product = await findProduct(db, 'hollis', `a-kettle-${one}`);
  expect(product?.choices.map(({ choice, available }) => [choice, available])).toEqual([
    ['Ink', 0],
    ['Sage', 3],
  ]);
});

test('a list keeps the order in which it was asked for', async () => {
  const other = newId();
  await load(other, { ...line, sku: other });
  const otherId = (await factsBySku(db, other))?.id ?? '';
  expect((await listProducts(db, [otherId, kettle])).map(({ id }) => id)).toEqual([otherId, kettle]);
  await withdrawProduct(db, otherId);
  expect((await listProducts(db, [otherId, kettle])).map(({ id }) => id)).toEqual([kettle]);
});

test('a chunk that is in is not loaded again', async () => {
  expect(await load(sku, { ...line, sku })).toEqual({ done: 'already-loaded' });
});

test('a small change of price counts at once and is kept with its author', async () => {
  expect(await propose(7_000)).toMatchObject({ done: 'published' });
  expect(await priceOf()).toBe(7_000);
  expect(await listPrices(db, kettle, 5)).toMatchObject([
    { wasPence: 10_000, pricePence: 7_000, state: 'published', proposedBy: 'ada', decidedBy: 'ada', reason: 'a test' },
  ]);
});

test('a big change of price waits for a second person', async () => {
  const proposed = await propose(6_999);
  expect(proposed.done).toBe('proposed');
  expect(await priceOf()).toBe(10_000);
  expect(await propose(5_000)).toEqual({ done: 'already-proposed' });
  expect((await listProposals(db, 50)).map(({ sku }) => sku)).toContain(sku);

  const priceId = 'priceId' in proposed ? proposed.priceId : '';
  expect(await decidePrice(db, { priceId, agree: true, by: 'ada' }, now)).toEqual({
    done: 'refused',
    refusal: { clause: 'product.accuracy-when-entered', facts: { because: 'own-proposal' } },
  });
  expect(await priceOf()).toBe(10_000);
  const decisions = await Promise.all(
    Array.from({ length: 10 }, (_, at) => decidePrice(db, { priceId, agree: at % 2 === 0, by: 'grace' }, now)),
  );
  expect(decisions.filter(({ done }) => done !== 'not-waiting')).toHaveLength(1);
});

test('a price that was declined changes nothing', async () => {
  const proposed = await propose(20_000);
  const priceId = 'priceId' in proposed ? proposed.priceId : '';
  expect(await decidePrice(db, { priceId, agree: false, by: 'ada' }, now)).toEqual({ done: 'declined' });
  expect(await priceOf()).toBe(10_000);
});

test('an edit keeps what stood there before', async () => {
  const edit = { productId: kettle, revision: 1, changes: { name: 'A better kettle' }, by: 'ada' };
  expect(await editProduct(db, edit, figures, now)).toEqual({ done: 'edited', revision: 2 });
  expect(await editProduct(db, edit, figures, now)).toEqual({ done: 'changed-meanwhile', revision: 2 });
  expect(await listRevisions(db, kettle, 5)).toMatchObject([
    { revision: 1, changedBy: 'ada', was: { name: 'A kettle' } },
  ]);
});

test('an electrical product is not sold without its category of waste', async () => {
  const outcome = await editProduct(
    db,
    { productId: kettle, revision: 1, changes: { weeeCategory: null }, by: 'ada' },
    figures,
    now,
  );
  expect(outcome).toEqual({ done: 'refused', refusal: { clause: 'weee.marking', facts: { name: 'A kettle' } } });
  expect(await listRevisions(db, kettle, 5)).toEqual([]);
});

test('a drink of unknown strength cannot be put on sale until its strength is known', async () => {
  await withdrawProduct(db, kettle);
  await loadCategoryEntries(db, [{ site: 'hollis', slug: 'food', name: 'Food', position: 2, icon: 'teapot' }]);
  const drink = newId();
  await load(drink, { ...line, sku: drink, category: 'food', name: 'A bottle of punch', electrical: false });
  const id = (await factsBySku(db, drink))?.id ?? '';
  await withdrawProduct(db, id);
  const say = (revision: number, changes: { name?: string; abv?: string; drink?: boolean }) =>
    editProduct(db, { productId: id, revision, changes, by: 'ada' }, figures, now);
  await say(1, { name: 'Planter’s mojito', drink: true });
  expect(await publishProduct(db, id, now)).toEqual({
    done: 'refused',
    refusal: { clause: 'alcohol.definition', facts: { name: 'Planter’s mojito' } },
  });
  await say(2, { abv: '0.50' });
  expect((await productFacts(db, [id]))[0]).toMatchObject({ age: 'none', published: false });
  await say(3, { abv: '0.51' });
  expect(await publishProduct(db, id, now)).toEqual({ done: 'published' });
  expect((await productFacts(db, [id]))[0]).toMatchObject({ age: 'alcohol', published: true });
});
