import { expect, test } from 'vitest';
import { createIndex, type SearchDocument } from './index.ts';

const product = (id: string, name: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  sku: `sku-${id}`,
  site: 'shop',
  name,
  maker: 'Acme',
  model: '',
  gtin: '',
  description: '',
  category: 'home/things',
  categoryNames: ['Home', 'Things'],
  attributes: {},
  pricePence: 1_999,
  available: true,
  popularity: 0,
  flags: [],
  ...more,
});

const laptops = { category: 'computing/laptops', categoryNames: ['Computing', 'Laptops'] };
const bags = { category: 'computing/laptop-bags', categoryNames: ['Computing', 'Laptop bags'] };
const audio = { category: 'audio/headphones', categoryNames: ['Audio', 'Headphones'] };

const world = [
  product('bag', 'Padded bag for a laptop', {
    ...bags,
    maker: 'Case Co',
    pricePence: 2_999,
    attributes: { Colour: 'Black' },
  }),
  product('sleeve', 'Laptop sleeve', { ...bags, maker: 'Case Co', pricePence: 1_500, attributes: { Colour: 'Red' } }),
  product('swift', 'Swift notebook 14" 8 GB', { ...laptops, pricePence: 49_900, model: 'TN-2110' }),
  product('slim', 'Slim laptop 15.6 inch', { ...laptops, pricePence: 79_900, available: false }),
  product('headset', 'Stereo headset', { ...audio, gtin: '5012345678900' }),
  product('phones', 'Wireless headphones', { ...audio, popularity: 3 }),
  product('kettle', 'Kettle', { attributes: { Colour: 'Black' } }),
  product('kettle2', 'Kettle', { popularity: 9 }),
  product('wine', 'Red wine', { site: 'food', category: 'drinks/wine', categoryNames: ['Drinks', 'Wine'] }),
];

const index = createIndex(world);
const ids = (text: string, site = 'shop'): string[] => index.search({ text, site }).hits.map(({ id }) => id);

test('who asks for a laptop sees laptops before what a laptop is carried in, whatever their name calls them', () => {
  expect(ids('laptop')).toEqual(['slim', 'swift', 'sleeve', 'bag']);
});

test('who asks for a laptop bag sees the bag first', () => {
  expect(ids('laptop bags')[0]).toBe('bag');
});

test('a number and its unit are found however they are written', () => {
  expect([ids('14 inch'), ids('14"'), ids('14in'), ids('8gb')]).toEqual([['swift'], ['swift'], ['swift'], ['swift']]);
});

test('a code is found with and without its dashes, and a product by its bar code and SKU', () => {
  expect([ids('tn2110'), ids('TN-2110'), ids('5012345678900'), ids('sku-kettle2')]).toEqual([
    ['swift'],
    ['swift'],
    ['headset'],
    ['kettle2'],
  ]);
});

test('equals come by popularity and then by SKU', () => {
  expect(index.search({ text: 'kettle', site: 'shop', sort: 'popular' }).hits.map(({ id }) => id)).toEqual([
    'kettle2',
    'kettle',
  ]);
});

test('a typing error is forgiven, and said', () => {
  const found = index.search({ text: 'wirless headphnoes', site: 'shop' });
  expect(found).toMatchObject({ total: 1, corrected: 'wireless headphone', dropped: [] });
});

test('two words that the shop writes as one are that one, and one that it writes as two is those', () => {
  expect(index.search({ text: 'head set', site: 'shop' })).toMatchObject({ total: 1, corrected: 'headset' });
  expect(index.search({ text: 'laptopbag', site: 'shop' })).toMatchObject({ corrected: 'laptop bag' });
});

test('a word that nothing has is named, and the other words are searched for', () => {
  expect(index.search({ text: 'kettle zzyzx', site: 'shop' })).toMatchObject({ total: 2, dropped: ['zzyzx'] });
});

test('words that no product has together lose the rarest, and it is named', () => {
  expect(index.search({ text: 'laptop headset', site: 'shop' }).dropped).toEqual(['headset']);
});

test('nothing like it is an empty page and no failure', () => {
  expect(index.search({ text: 'qqqq', site: 'shop' })).toMatchObject({ total: 0, hits: [], dropped: ['qqqq'] });
  expect(index.search({ text: '', site: 'nowhere' })).toMatchObject({ total: 0, hits: [] });
});

test('a site sees its own products alone', () => {
  expect([ids('wine'), ids('wine', 'food')]).toEqual([[], ['wine']]);
});

test('empty text browses, most popular first', () => {
  expect(index.search({ text: '', site: 'shop', limit: 2 })).toMatchObject({
    total: 8,
    hits: [{ id: 'kettle2' }, { id: 'phones' }],
  });
});

test('pages follow each other without a gap', () => {
  const page = (offset: number): string[] =>
    index.search({ text: '', site: 'shop', limit: 3, offset }).hits.map(({ id }) => id);
  expect([...page(0), ...page(3), ...page(6)]).toEqual(
    index.search({ text: '', site: 'shop' }).hits.map(({ id }) => id),
  );
});

test('prices sort both ways', () => {
  const by = (sort: 'price-low' | 'price-high'): string[] =>
    index.search({ text: 'laptop', site: 'shop', sort }).hits.map(({ id }) => id);
  expect(by('price-low')).toEqual(['sleeve', 'bag', 'swift', 'slim']);
  expect(by('price-high')).toEqual(['slim', 'swift', 'bag', 'sleeve']);
});

test('facets count what was found', () => {
  expect(index.search({ text: 'laptop', site: 'shop' }).facets).toEqual({
    category: [{ value: 'computing', count: 4, label: 'Computing' }],
    maker: [
      { value: 'Acme', count: 2 },
      { value: 'Case Co', count: 2 },
    ],
    price: [
      { value: '1000-2500', count: 1 },
      { value: '2500-5000', count: 1 },
      { value: '25000-50000', count: 1 },
      { value: '50000-100000', count: 1 },
    ],
    availability: [
      { value: 'available', count: 3 },
      { value: 'unavailable', count: 1 },
    ],
    Colour: [
      { value: 'Black', count: 1 },
      { value: 'Red', count: 1 },
    ],
  });
});

test('a picked value narrows every facet but its own', () => {
  const { total, facets } = index.search({
    text: 'laptop',
    site: 'shop',
    filters: { maker: ['Case Co'], Colour: ['Red'] },
  });
  expect(total).toBe(1);
  expect(facets.maker).toEqual([{ value: 'Case Co', count: 1 }]);
  expect(facets.Colour).toEqual([
    { value: 'Black', count: 1 },
    { value: 'Red', count: 1 },
  ]);
  expect(facets.price).toEqual([{ value: '1000-2500', count: 1 }]);
});

test('two values of one facet widen each other', () => {
  expect(index.search({ text: 'laptop', site: 'shop', filters: { maker: ['Case Co', 'Acme'] } }).total).toBe(4);
});

test('within a category its children are offered, and at the bottom its neighbours', () => {
  const categories = (path: string): string[] =>
    (index.search({ text: 'laptop', site: 'shop', filters: { category: [path] } }).facets.category ?? []).map(
      ({ value }) => value,
    );
  expect(categories('computing')).toEqual(['computing/laptop-bags', 'computing/laptops']);
  expect(categories('computing/laptops')).toEqual(['computing/laptop-bags', 'computing/laptops']);
});

test('a price filter takes any band, and its upper end does not count', () => {
  const total = (band: string): number => index.search({ text: '', site: 'shop', filters: { price: [band] } }).total;
  expect([total('2999-'), total('-2999'), total('1500-1999')]).toEqual([3, 5, 1]);
});

test('what is still being typed already suggests products, categories and queries', () => {
  expect(index.suggest('lap', 'shop', 3)).toMatchObject({
    products: [{ id: 'slim' }, { id: 'sleeve' }, { id: 'bag' }],
    categories: [
      { path: 'computing/laptop-bags', name: 'Laptop bags', count: 2 },
      { path: 'computing/laptops', name: 'Laptops', count: 2 },
    ],
    queries: ['laptop'],
  });
  expect(index.suggest('wireless he', 'shop', 3).queries).toEqual(['wireless headphone']);
  expect(index.suggest('', 'shop', 3)).toEqual({ products: [], categories: [], queries: [] });
});
