import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/fresh-database.ts';
import { proves } from '../../../../test/proves.ts';
import { readConfig } from '../../../lib/config.ts';
import { openDatabase } from '../../../lib/db.ts';
import { createApp } from '../../../lib/http/app.ts';
import { openShop } from '../../../open-shop.ts';
import { publishFirstTerms } from '../../../seed/first-terms.ts';
import { loadCategoryEntries, loadProducts, type ProductLine } from '../../../shop/catalogue/index.ts';
import { openStock } from '../../../shop/stock/index.ts';
import { categoryApiRoutes } from '../../api/categories/routes.ts';
import { productApiRoutes } from '../../api/products/routes.ts';
import { searchApiRoutes } from '../../api/search/routes.ts';
import { departmentRoutes } from '../departments/routes.tsx';
import { faultPage } from '../fault-page.tsx';
import { homeRoutes } from '../home/routes.tsx';
import { serveMissing } from '../missing.tsx';
import { pictureRoutes } from '../pictures/routes.ts';
import { productRoutes } from '../product/routes.tsx';
import { searchRoutes } from '../search/routes.tsx';
import { listingRoutes } from './routes.tsx';

proves(
  'product.special-conditions',
  'def.special-conditions',
  'price.vat-inclusive',
  'alcohol.definition',
  'alcohol.bottle-sizes',
  'alcohol.vintage-label-closure',
  'weee.registration',
  'weee.marking',
  'weee.treatment-info',
  'weee.links',
);

const { url } = await freshDatabase();
const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const line: ProductLine = {
  sku: 'K-1',
  site: 'hollis',
  category: 'home/kettles',
  name: 'A kettle <script>alert(1)</script>',
  maker: 'Hollis & Ware',
  description: 'It boils.',
  attributes: { Colour: 'Sage' },
  icon: 'teapot',
  tint: 1,
  pricePence: 4_999,
  vat: 'standard',
  electrical: true,
  weeeCategory: 'Small household appliances',
  source: 'house',
  stock: 3,
  specialConditions: ['Descale it once a month.'],
};
const wine: ProductLine = {
  ...line,
  sku: 'W-1',
  site: 'larkfield',
  category: 'beer-wine-and-spirits/red-wine',
  name: 'Half a bottle of claret',
  pricePence: 600,
  contents: { amount: 375, measure: 'ml' },
  electrical: false,
  age: 'alcohol',
  abv: '13.00',
  drink: true,
};
const many = Array.from(
  { length: 30 },
  (_, at): ProductLine => ({
    ...line,
    sku: `M-${at}`,
    name: `Mug ${at}`,
    category: 'home/mugs',
    electrical: false,
    attributes: { Colour: at % 2 ? 'Ink' : 'Chalk' },
    pricePence: 100 + at * 100,
    stock: at,
  }),
);

await fill();
const statements: string[] = [];
const config = readConfig({
  DATABASE_URL: url,
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  RATE_LIMIT: '0',
  SESSION_SECRET: 'x'.repeat(40),
});
const { shop, close } = await openShop(config, { onStatement: (text) => statements.push(text) });
const app = await createApp({ logLevel: 'silent', secure: false, faultPage: faultPage(shop), requestsPerMinute: 0 });
for (const routes of [homeRoutes, departmentRoutes, listingRoutes, productRoutes, searchRoutes, pictureRoutes])
  routes(app, shop);
for (const routes of [productApiRoutes, categoryApiRoutes, searchApiRoutes]) routes(app, shop);
serveMissing(app, shop);
await shop.search.load();
afterAll(async () => {
  await app.close();
  await close();
});

async function fill(): Promise<void> {
  const { db, close: end } = openDatabase({ url });
  await publishFirstTerms(db);
  const category = (site: string, slug: string, name: string, parent?: string) => ({
    site,
    slug,
    name,
    position: 1,
    icon: 'teapot',
    ...(parent && { parent }),
  });
  await loadCategoryEntries(db, [
    category('hollis', 'home', 'Home'),
    category('hollis', 'home/kettles', 'Kettles', 'home'),
    category('hollis', 'home/mugs', 'Mugs', 'home'),
    category('larkfield', 'beer-wine-and-spirits', 'Drinks'),
    category('larkfield', 'beer-wine-and-spirits/red-wine', 'Red wine', 'beer-wine-and-spirits'),
  ]);
  await loadProducts(
    db,
    { chunk: 'one', lines: [line, wine, ...many], by: 'a test' },
    (tx, levels) => openStock(tx, levels, 'a test', now),
    now,
  );
  await end();
}

const look = async (path: string, host = 'hollis.localhost') => {
  const { statusCode, body, headers } = await app.inject({ url: path, headers: { host, accept: 'text/html' } });
  return { statusCode, body, headers };
};
const kettle = '/p/a-kettle-script-alert-1-script-k-1';

test('a product page says its price, its conditions, what is left and what to do with it one day', async () => {
  const { statusCode, body } = await look(kettle);
  expect(statusCode).toBe(200);
  for (const words of [
    '£49.99',
    'Includes VAT at 20%',
    'Only 3 left',
    'Descale it once a month.',
    'WEE/ZZ0000HW',
    'crossed-out wheeled bin',
  ]) {
    expect(body).toContain(words);
  }
});

test('what stands in a name is shown and never run', async () => {
  for (const page of [kettle, '/c/home', '/search?q=kettle', '/search?q=%3Cscript%3Ealert(1)']) {
    const { body } = await look(page);
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('&lt;script>alert');
  }
});

test('half a bottle of wine shows what a bottle would cost, and who may buy it', async () => {
  const { body } = await look('/p/half-a-bottle-of-claret-w-1', 'larkfield.localhost');
  for (const words of [
    '£12.00 per 75 cl',
    '18 and over',
    'more than 0.5% of alcohol',
    'Vintages, labels and closures',
  ]) {
    expect(body).toContain(words);
  }
});

test('each brand sells its own: the other’s product is not there', async () => {
  expect((await look(kettle, 'larkfield.localhost')).statusCode).toBe(404);
  expect((await look('/c/home', 'larkfield.localhost')).statusCode).toBe(404);
  expect((await look('/p/nothing')).statusCode).toBe(404);
});

test('a list is narrowed, sorted and turned by its address', async () => {
  const all = await look('/c/home/mugs');
  expect(all.body).toContain('30 products');
  expect(all.body.match(/class="card"/g)).toHaveLength(24);
  expect((await look('/c/home/mugs?page=2')).body.match(/class="card"/g)).toHaveLength(6);
  const ink = await look('/c/home/mugs?a.Colour=Ink&sort=price-high&utm_source=elsewhere');
  expect(ink.body).toContain('15 products');
  expect(ink.body.indexOf('Mug 29<')).toBeLessThan(ink.body.indexOf('Mug 27<'));
  expect((await look('/c/home/mugs?a.Colour=Ink&a.Colour=Chalk')).body).toContain('30 products');
  expect((await look('/c/home/mugs?price=0-1000&maker=Nobody')).body).toContain('Take all filters away');
  expect((await look('/c/home/mugs?page=-3&sort=upwards&price=nonsense')).statusCode).toBe(200);
});

test('what is out of stock says so and cannot be added', async () => {
  const { body } = await look('/p/mug-0-m-0');
  expect(body).toContain('out of stock');
  expect(body).not.toContain('action="/basket/lines"');
});

test('a search that finds nothing helps on', async () => {
  const { statusCode, body } = await look('/search?q=xylophonium');
  expect(statusCode).toBe(200);
  expect(body).toContain('We found nothing for “xylophonium”');
  expect((await look('/search?q=')).body).toContain('What are you looking for?');
  expect((await look('/search?q=%00')).statusCode).toBe(400);
});

test.each<[page: string, path: string, statements: number]>([
  ['a list', '/c/home', 1],
  ['a search', '/search?q=mug', 1],
  ['a product page', kettle, 1],
  ['the front page', '/', 0],
  ['the departments', '/departments', 0],
])('%s costs a visitor so many statements', async (_, path, most) => {
  await look(path);
  statements.length = 0;
  expect((await look(path)).statusCode).toBe(200);
  expect(statements).toHaveLength(most);
});

test('a picture never changes under its address', async () => {
  const { statusCode, headers, body } = await look('/pictures/teapot-sage.svg');
  expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
    200,
    'image/svg+xml',
    'public, max-age=31536000, immutable',
  ]);
  expect(body.startsWith('<svg')).toBe(true);
  expect((await look('/pictures/nothing-sage.svg')).statusCode).toBe(404);
  expect((await look('/pictures/teapot-red.svg')).statusCode).toBe(404);
});

test('the API walks through a category by its cursors and meets each product once', async () => {
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { products: { sku: string }[]; nextCursor: string | null } = (
      await app.inject(`/api/v1/products?category=home&limit=7${cursor && `&cursor=${cursor}`}`)
    ).json();
    seen.push(...page.products.map(({ sku }) => sku));
    cursor = page.nextCursor;
  }
  expect(seen).toHaveLength(31);
  expect(new Set(seen).size).toBe(31);
  expect((await app.inject('/api/v1/products?cursor=mine')).statusCode).toBe(400);
  expect((await app.inject('/api/v1/products?limit=0')).statusCode).toBe(400);
});

test('what a caller has already is not sent again', async () => {
  const first = await app.inject('/api/v1/products/K-1');
  expect(first.json()).toMatchObject({ sku: 'K-1', pricePence: 4_999, attributes: { Colour: 'Sage' }, available: 3 });
  const again = await app.inject({
    url: '/api/v1/products/K-1',
    headers: { 'if-none-match': String(first.headers.etag) },
  });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  expect((await app.inject('/api/v1/products/nothing')).json()).toMatchObject({ status: 404 });
});

test('the API searches as the page does', async () => {
  const found = (await app.inject('/api/v1/search?q=mug&a.Colour=Ink')).json();
  expect([found.total, found.products.length, found.dropped]).toEqual([15, 15, []]);
  expect((await app.inject('/api/v1/search')).statusCode).toBe(400);
  const { products } = (await app.inject('/api/v1/search/suggestions?q=ket')).json();
  expect(products[0]).toMatchObject({ sku: 'K-1', url: kettle });
  const { categories } = (await app.inject('/api/v1/categories')).json();
  expect(categories.map(({ slug }: { slug: string }) => slug)).toEqual(['home', 'home/kettles', 'home/mugs']);
});
