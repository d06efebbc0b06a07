/**
 * What `bin/terms` runs: every clause of the register, the code that runs it and the tests that prove it. It writes
 * `docs/terms.md` and `docs/proof.json`; with `--check` it writes nothing and fails when they are not what is so.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { coverage, proofInMarkdown } from './proof-in-markdown.ts';
import { proofOfTerms, type TaggedTest, unknownClauses } from './proof-of-terms.ts';
import { register } from './register.ts';
import type { Proof } from './shop/terms/index.ts';

const at = (path: string) => new URL(`../${path}`, import.meta.url);
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

const kept = at('reports/proofs.json');
const paper = at('docs/proof.json');
const shown = at('docs/terms.md');

/** What the last runs of the tests left; without any, the proof that came with the code says what it knew. */
const tests: TaggedTest[] = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : [];
const proof = proofOfTerms(tests);

/** Which tests prove which clause, without how they went: that is for the run to say. */
const skeleton = ({ id, by, tests: proving }: Proof['clauses'][number]): string =>
  [id, by, ...proving.map(({ file, name }) => `${file} ${name}`)].join('\n');

/** What the two papers say that is not so, or no longer. */
function behind(): string[] {
  const written: Proof = existsSync(paper) ? JSON.parse(readFileSync(paper, 'utf8')) : { clauses: [] };
  const before = new Set(written.clauses.map(skeleton));
  const stale = proof.clauses.filter((clause) => !before.has(skeleton(clause)));
  const page = existsSync(shown) ? readFileSync(shown, 'utf8') : '';
  return [
    ...stale.map(({ id }) => `docs/proof.json is behind on ${id}; run bin/terms`),
    ...(page === proofInMarkdown(written, register)
      ? []
      : ['docs/terms.md is not what docs/proof.json says; run bin/terms']),
  ];
}

function check(): void {
  const faults = [...unknownClauses(tests), ...behind()];
  for (const fault of faults) say(fault);
  if (faults.length > 0) process.exitCode = 1;
}

if (tests.length === 0) {
  say('No test has been run here yet, so nothing is known of proofs: run bin/test first.');
  process.exitCode = 1;
} else if (process.argv.includes('--check')) {
  check();
} else {
  writeFileSync(shown, proofInMarkdown(proof, register));
  writeFileSync(paper, `${JSON.stringify(proof, null, 1)}\n`);
  for (const fault of unknownClauses(tests)) say(fault);
}
say(coverage(proof));
