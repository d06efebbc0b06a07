import { existsSync, readFileSync } from 'node:fs';

/** A test that proves a clause, and how it went when it was last run. */
export interface ProvingTest {
  file: string;
  name: string;
  result: 'passed' | 'failed';
}

/** What stands behind a clause of the register. */
export interface Proven {
  id: string;
  kind: 'retailer-must' | 'customer-may' | 'retailer-may' | 'customer-must' | 'information';
  /** The capability that carries it out; null where no code does yet. */
  by: string | null;
  tests: readonly ProvingTest[];
}

/** Every clause of the register, whether code runs it, and which tests prove it. */
export interface Proof {
  clauses: readonly Proven[];
}

const file = new URL('../../../docs/proof.json', import.meta.url);
let known: Proof | undefined;

/** The proof as `bin/terms` last wrote it; it comes with the code, so it is read once. */
export function readProof(): Proof {
  known ??= existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { clauses: [] };
  return known ?? { clauses: [] };
}
