import { diffWordsWithSpace } from 'diff';
import { plain } from './print.ts';

/** A run of words that stayed, came in or went out. */
export interface Words {
  text: string;
  was: 'kept' | 'inserted' | 'deleted';
}

/** What happened to a printed sentence, word by word: read without the deletions it is the later one. */
export const wordDifference = (before: string, after: string): Words[] =>
  diffWordsWithSpace(plain(before), plain(after)).map(({ value, added, removed }) => ({
    text: value,
    was: added ? 'inserted' : removed ? 'deleted' : 'kept',
  }));
