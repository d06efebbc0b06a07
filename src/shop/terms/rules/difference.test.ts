import { expect, test } from 'vitest';
import { proves } from '../../../../test/proves.ts';
import type { PrintedClause } from '../db.ts';
import { difference } from './difference.ts';

proves('terms.change', 'privacy.policy-updates');

const clause = (id: string, text: string): PrintedClause => ({ id, section: '1', title: `About ${id}`, text });

test('what changed is shown by its words, what came in and what was withdrawn by all of them', () => {
  const before = [clause('a.kept', 'Stays.'), clause('a.figure', 'Within 14 days.'), clause('a.gone', 'Was here.')];
  const after = [clause('a.new', 'Is new.'), clause('a.figure', 'Within 21 days.'), clause('a.kept', 'Stays.')];
  expect(difference(before, after)).toEqual([
    { id: 'a.new', title: 'About a.new', change: 'added', words: [{ text: 'Is new.', was: 'inserted' }] },
    {
      id: 'a.figure',
      title: 'About a.figure',
      change: 'changed',
      words: [
        { text: 'Within ', was: 'kept' },
        { text: '14', was: 'deleted' },
        { text: '21', was: 'inserted' },
        { text: ' days.', was: 'kept' },
      ],
    },
    { id: 'a.gone', title: 'About a.gone', change: 'withdrawn', words: [{ text: 'Was here.', was: 'deleted' }] },
  ]);
});

test('two versions that say the same do not differ', () => {
  expect(difference([clause('a.kept', 'Stays.')], [clause('a.kept', 'Stays.')])).toEqual([]);
});
