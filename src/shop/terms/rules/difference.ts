import { type Words, wordDifference } from '../../../lib/terms/word-difference.ts';
import type { PrintedClause } from '../db.ts';

/** What became of a clause from one version to another. */
export interface Change {
  id: string;
  title: string;
  change: 'added' | 'withdrawn' | 'changed';
  words: Words[];
}

/**
 * What differs between two versions, clause by clause in the order of the later page.
 *
 * A clause is known by its id, so one that moved did not change. What was withdrawn stands at the end.
 */
export function difference(before: readonly PrintedClause[], after: readonly PrintedClause[]): Change[] {
  const earlier = new Map(before.map((clause) => [clause.id, clause]));
  const later = new Set(after.map(({ id }) => id));
  const changes = after.flatMap((clause): Change[] => {
    const was = earlier.get(clause.id);
    const { id, title } = clause;
    if (!was) return [{ id, title, change: 'added', words: wordDifference('', clause.text) }];
    if (was.text === clause.text) return [];
    return [{ id, title, change: 'changed', words: wordDifference(was.text, clause.text) }];
  });
  const withdrawn = before
    .filter(({ id }) => !later.has(id))
    .map(({ id, title, text }): Change => ({ id, title, change: 'withdrawn', words: wordDifference(text, '') }));
  return [...changes, ...withdrawn];
}
