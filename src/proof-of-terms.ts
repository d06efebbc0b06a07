import { clauseKinds, register } from './register.ts';
import type { Proof, Proven, ProvingTest } from './shop/terms/index.ts';

/** A test as the reporter keeps it, with the clauses that it proves. */
export interface TaggedTest extends ProvingTest {
  proves: readonly string[];
}

/** Every clause of the register, in its order: what carries it out, and which tests prove it. */
export function proofOfTerms(tests: readonly TaggedTest[]): Proof {
  const ids = register.sections.flatMap((section) => section.ids);
  return { clauses: ids.map((id) => ({ id, kind: kindOf(id), by: capabilityOf(id), tests: testsOf(id, tests) })) };
}

/** Clauses that a test claims to prove and that the register does not have, each with its test. */
export function unknownClauses(tests: readonly TaggedTest[]): string[] {
  const ids = new Set(register.sections.flatMap((section) => section.ids));
  return tests.flatMap(({ file, name, proves }) =>
    proves.filter((id) => !ids.has(id)).map((id) => `${file}, “${name}”, proves ${id}, which is no clause`),
  );
}

const testsOf = (id: string, tests: readonly TaggedTest[]): ProvingTest[] =>
  tests.filter(({ proves }) => proves.includes(id)).map(({ file, name, result }) => ({ file, name, result }));

const capabilityOf = (id: string): string | null => register.terms.find(({ clauses }) => id in clauses)?.of ?? null;

const kindOf = (id: string): Proven['kind'] => {
  if (clauseKinds['retailer-must'].includes(id)) return 'retailer-must';
  if (clauseKinds['customer-may'].includes(id)) return 'customer-may';
  if (clauseKinds['retailer-may'].includes(id)) return 'retailer-may';
  return clauseKinds['customer-must'].includes(id) ? 'customer-must' : 'information';
};
