import { expect, test } from 'vitest';
import { canPublish } from './can-publish.ts';

const kettle = { name: 'A kettle', age: 'none', electrical: true, weeeCategory: 'Small household appliances' };

test('a kettle with its category may be sold', () => {
  expect(canPublish(kettle)).toBeUndefined();
});

test('an electrical product without a category of waste may not', () => {
  expect(canPublish({ ...kettle, weeeCategory: null })?.clause).toBe('weee.marking');
});

test('a drink of unknown strength may not, whatever else is wrong with it', () => {
  expect(canPublish({ ...kettle, age: 'unknown', weeeCategory: null })).toEqual({
    clause: 'alcohol.definition',
    facts: { name: 'A kettle' },
  });
});
