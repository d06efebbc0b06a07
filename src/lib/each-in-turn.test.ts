import { expect, test } from 'vitest';
import { eachInTurn } from './each-in-turn.ts';

test('one that fails holds up no other, and is told at the end', async () => {
  const done: string[] = [];
  const work = async (thing: string) => {
    if (thing === 'sofa') throw new Error('the sofa is stuck');
    done.push(thing);
  };
  await expect(eachInTurn(['kettle', 'sofa', 'book'], work)).rejects.toThrow('Error: the sofa is stuck');
  expect(done).toEqual(['kettle', 'book']);
});
