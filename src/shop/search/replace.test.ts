import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIndex, type SearchDocument } from './index.ts';

const names = ['red kettle', 'blue kettle', 'kettle lead', 'laptop bag', 'notebook', 'headset', 'red head set', 'sofa'];

const documents: fc.Arbitrary<SearchDocument> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  site: fc.constantFrom('shop', 'food'),
  name: fc.constantFrom(...names),
  maker: fc.constantFrom('Acme', 'Best'),
  colour: fc.constantFrom('Red', 'Blue'),
  category: fc.constantFrom('home/kettles', 'home/bags', 'tech'),
  pricePence: fc.constantFrom(500, 1_500, 9_900),
  popularity: fc.integer({ min: 0, max: 3 }),
  available: fc.boolean(),
}).map(({ colour, ...rest }) => ({
  ...rest,
  sku: `sku-${rest.id}`,
  model: '',
  gtin: '',
  description: `${colour} thing`,
  categoryNames: rest.category.split('/'),
  attributes: { Colour: colour },
  flags: [],
}));

const changes = fc.array(fc.oneof(documents, fc.constantFrom('a', 'b', 'c', 'd').map((remove) => ({ remove }))), { maxLength: 25 });

test('an index that was patched answers as one that was built anew', () => {
  fc.assert(
    fc.property(fc.array(documents, { maxLength: 8 }), changes, (first, later) => {
      const patched = createIndex(first);
      const left = new Map(first.map((document) => [document.id, document]));
      patched.search({ text: 'kettle' });
      for (const change of later) {
        if ('remove' in change) {
          patched.remove(change.remove);
          left.delete(change.remove);
        } else {
          patched.replace(change);
          left.set(change.id, change);
        }
      }
      const anew = createIndex(left.values());
      expect(patched.size).toBe(anew.size);
      for (const text of [...names, '', 'ketle', 'red laptop', 'headst']) {
        for (const site of ['shop', 'food']) {
          const wish = { text, site, filters: { Colour: ['Red'] } };
          expect(patched.search(wish)).toEqual(anew.search(wish));
          expect(patched.suggest(text, site, 5)).toEqual(anew.suggest(text, site, 5));
        }
      }
    }),
    { numRuns: 150 },
  );
});
