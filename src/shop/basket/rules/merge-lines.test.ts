import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proves } from '../../../../test/proves.ts';
import { count } from '../../../lib/terms.ts';
import { mergeLines } from './merge-lines.ts';

proves('cookies.session-basket');

const line = (productId: string, quantity: number, personalisation = '') => ({ productId, personalisation, quantity });
const plenty = new Map([
  ['kettle', 500],
  ['mug', 500],
]);

test.each([
  ['what is in both is added together', [line('kettle', 2)], [line('kettle', 3)], plenty, [line('kettle', 5)]],
  ['up to the limit', [line('kettle', 60)], [line('kettle', 40)], plenty, [line('kettle', 99)]],
  [
    'and no more than there is',
    [line('kettle', 2)],
    [line('kettle', 3)],
    new Map([['kettle', 4]]),
    [line('kettle', 4)],
  ],
  ['what has sold out stays, to be told', [line('kettle', 2)], [], new Map<string, number>(), [line('kettle', 1)]],
  [
    'another name is another line',
    [line('mug', 1, 'Ada')],
    [line('mug', 1)],
    plenty,
    [line('mug', 1, 'Ada'), line('mug', 1)],
  ],
  ['new lines follow', [line('mug', 1)], [line('kettle', 1)], plenty, [line('mug', 1), line('kettle', 1)]],
])('%s', (_, kept, joining, available, merged) => {
  expect(mergeLines(kept, joining, available, count(99))).toEqual(merged);
});

const lines = fc.uniqueArray(
  fc.record({
    productId: fc.constantFrom('kettle', 'mug', 'lamp'),
    personalisation: fc.constantFrom('', 'Ada'),
    quantity: fc.integer({ min: 1, max: 99 }),
  }),
  { selector: ({ productId, personalisation }) => `${productId} ${personalisation}` },
);

test('no line vanishes, none is there twice, and each has between 1 and the limit', () => {
  fc.assert(
    fc.property(lines, lines, (kept, joining) => {
      const merged = mergeLines(kept, joining, plenty, count(99));
      const names = merged.map(({ productId, personalisation }) => `${productId} ${personalisation}`);
      expect(new Set(names)).toEqual(
        new Set([...kept, ...joining].map(({ productId, personalisation }) => `${productId} ${personalisation}`)),
      );
      expect(names).toHaveLength(new Set(names).size);
      expect(merged.every(({ quantity }) => quantity >= 1 && quantity <= 99)).toBe(true);
    }),
  );
});
