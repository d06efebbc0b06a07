import { expect, test } from 'vitest';
import { bothOf, partsMadeOf } from './kept-part.tsx';

test('what is made of the same is the same object, and what differs in anything is another', () => {
  const made = partsMadeOf(10);
  const first = made('kettle', { price: 5500 });
  expect(made('kettle', { price: 5500 })).toBe(first);
  expect(made('kettle', { price: 5400 })).not.toBe(first);
});

test('the least lately used is let go', () => {
  const made = partsMadeOf(2);
  const [kettle, mug] = [made('kettle'), made('mug')];
  expect(made('kettle')).toBe(kettle);
  made('sofa');
  expect(made('kettle')).toBe(kettle);
  expect(made('mug')).not.toBe(mug);
});

test('two objects together have one object of their own', () => {
  const [answer, cards, others] = [{}, {}, {}];
  expect(bothOf(answer, cards)).toBe(bothOf(answer, cards));
  expect(bothOf(answer, cards)).not.toBe(bothOf(answer, others));
});
