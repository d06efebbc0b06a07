import type { PrintedClause, Register } from '../../../shop/terms/index.ts';

export interface ReadingClause {
  id: string;
  number: string;
  title: string;
  text: string;
  /** How many tests prove it, and whether any of them failed. */
  tests: number;
}

export interface ReadingSection {
  slug: string;
  number: number;
  title: string;
  clauses: readonly ReadingClause[];
}

/** What a version printed, under the headings of the register; a heading with nothing under it is left out. */
export function readingSections(
  register: Register,
  printed: readonly PrintedClause[],
  testsOf: (id: string) => number,
): ReadingSection[] {
  const byId = new Map(printed.map((clause) => [clause.id, clause]));
  return register.sections
    .map(({ slug, title, ids }, index) => ({
      slug,
      title,
      number: index + 1,
      clauses: ids.flatMap((id) => {
        const clause = byId.get(id);
        if (!clause) return [];
        return [{ id, number: register.number(id), title: clause.title, text: clause.text, tests: testsOf(id) }];
      }),
    }))
    .filter(({ clauses }) => clauses.length > 0);
}
