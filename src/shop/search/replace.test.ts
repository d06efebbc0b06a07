import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchDocument, SearchIndex } from './document.ts';
import { createIndex } from './search-index.ts';

const names = ['red kettle', 'blue kettle', 'kettle lead', 'laptop bag', 'notebook', 'headset', 'red head set', 'sofa'];

const documents: fc.Arbitrary<SearchDocument> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    site: fc.constantFrom('shop', 'food'),
    name: fc.constantFrom(...names),
    maker: fc.constantFrom('Acme', 'Best'),
    colour: fc.constantFrom('Red', 'Blue'),
    category: fc.constantFrom('home/kettles', 'home/bags', 'tech'),
    pricePence: fc.constantFrom(500, 1_500, 9_900),
    popularity: fc.integer({ min: 0, max: 3 }),
    available: fc.boolean(),
  })
  .map(({ colour, ...rest }) => ({
    ...rest,
    sku: `sku-${rest.id}`,
    model: '',
    gtin: '',
    description: `${colour} thing`,
    categoryNames: rest.category.split('/'),
    attributes: { Colour: colour },
    flags: [],
  }));

type Change = SearchDocument | { remove: string };

const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(
    documents,
    fc.constantFrom('a', 'b', 'c', 'd').map((remove) => ({ remove })),
  ),
  { maxLength: 25 },
);

test('an index that was patched answers as one that was built anew', () => {
  fc.assert(
    fc.property(fc.array(documents, { maxLength: 8 }), changes, (first, later) => {
      const patched = createIndex(first);
      const left = new Map(first.map((document) => [document.id, document]));
      patched.search({ text: 'kettle' });
      change(patched, later);
      for (const one of later) {
        if ('remove' in one) left.delete(one.remove);
        else left.set(one.id, one);
      }
      const anew = createIndex(left.values());
      expectAlike(patched, anew);
    }),
    { numRuns: 150 },
  );
});

test('an index that was stored answers as before, and takes changes as before', () => {
  fc.assert(
    fc.property(fc.array(documents, { maxLength: 8 }), changes, changes, (first, before, after) => {
      const built = createIndex(first);
      change(built, before);
      const again = createIndex([], deserialize(serialize(built.stored())));
      expectAlike(again, built);
      change(built, after);
      change(again, after);
      expectAlike(again, built);
    }),
    { numRuns: 100 },
  );
});

function change(index: SearchIndex, all: readonly Change[]): void {
  for (const one of all) {
    if ('remove' in one) index.remove(one.remove);
    else index.replace(one);
  }
}

function expectAlike(one: SearchIndex, other: SearchIndex): void {
  expect(one.size).toBe(other.size);
  for (const text of [...names, '', 'ketle', 'red laptop', 'headst']) {
    for (const site of ['shop', 'food']) {
      const wish = { text, site, filters: { Colour: ['Red'] } };
      expect(one.search(wish)).toEqual(other.search(wish));
      expect(one.suggest(text, site, 5)).toEqual(other.suggest(text, site, 5));
    }
  }
}
