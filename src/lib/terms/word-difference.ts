import { diffArrays } from 'diff';
import { parts } from './print.ts';

/** A run of words that stayed, came in or went out. */
export interface Words {
  text: string;
  was: 'kept' | 'inserted' | 'deleted';
}

/** A sentence as its words, the spaces between them and its figures; “5 minutes” is one figure and changes as one. */
const wordsOf = (printed: string): string[] =>
  parts(printed).flatMap(({ text, figure }) =>
    figure ? [text] : (text.match(/\s+|[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/gu) ?? []),
  );

/** What happened to a printed sentence, word by word: read without the deletions it is the later one. */
export const wordDifference = (before: string, after: string): Words[] =>
  diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    was: added ? 'inserted' : removed ? 'deleted' : 'kept',
  }));
