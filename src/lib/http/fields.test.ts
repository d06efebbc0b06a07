import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { readFields } from './fields.ts';

const schema = Type.Object({
  name: Type.String({ maxLength: 5, reason: 'Enter a name of 5 letters at most.' }),
  quantity: Type.Integer({ minimum: 1 }),
  gift: Type.Optional(Type.Boolean()),
});

test('a form of strings becomes values of their kind, without the spaces around them', () => {
  expect(readFields(schema, { name: ' Ada ', quantity: '2', gift: 'true', other: 'x' })).toEqual({
    value: { name: 'Ada', quantity: 2, gift: true },
  });
});

test('an empty field is one that was left out', () => {
  expect(readFields(schema, { name: '  ', quantity: '' }).errors).toEqual([
    { field: 'name', reason: 'Enter a name of 5 letters at most.' },
    { field: 'quantity', reason: 'This is missing.' },
  ]);
});

test('each wrong field has one reason, in the order of the form', () => {
  expect(readFields(schema, { quantity: '0', name: 'Adelaide' }).errors).toEqual([
    { field: 'name', reason: 'Enter a name of 5 letters at most.' },
    { field: 'quantity', reason: 'This must be >= 1.' },
  ]);
});

test('nothing at all is as good as an empty form', () => {
  expect(readFields(schema, undefined).errors).toHaveLength(2);
});

test('what was typed is not changed by being read', () => {
  const typed = { name: ' Ada ', quantity: '2' };
  readFields(schema, typed);
  expect(typed).toEqual({ name: ' Ada ', quantity: '2' });
});
