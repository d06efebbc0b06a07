import { type Register, readProof } from '../../../shop/terms/index.ts';
import type { ProofSection } from './proof-page.tsx';

/** The proof that came with the code, under the headings of the register. */
export function proofSections(register: Register): ProofSection[] {
  const proven = new Map(readProof().clauses.map((clause) => [clause.id, clause]));
  return register.sections.map(({ slug, title, ids }, index) => ({
    slug,
    title,
    number: index + 1,
    clauses: ids.flatMap((id) => {
      const clause = proven.get(id);
      if (!clause) return [];
      if (!register.has(id)) return [{ ...clause, number: register.number(id), title: nameInWords(id) }];
      const { statute } = register.clause(id).source;
      return [{ ...clause, number: register.number(id), title: register.title(id), ...(statute && { statute }) }];
    }),
  }));
}

/** A clause that nobody has written yet has its name alone: `gift-card.part-or-full` is “Gift card: part or full”. */
export function nameInWords(id: string): string {
  const [of = '', promise] = id.replaceAll('-', ' ').replace(/^wr /, '').split('.');
  const words = promise ? `${of}: ${promise}` : of;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const counted = new Map(readProof().clauses.map(({ id, tests }) => [id, tests.length]));

/** How many tests prove a clause. */
export const testsOf = (id: string): number => counted.get(id) ?? 0;
