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

/** What the last runs of the tests left; without any, the proof that came with the code says what it knew. */
const tests: TaggedTest[] = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : [];
const proof = proofOfTerms(tests);

/** Which tests prove which clause, without how they went: that is for the run to say. */
const skeleton = ({ clauses }: Proof) =>
  clauses.map(({ id, by, tests }) => [id, by, ...tests.map(({ file, name }) => `${file} ${name}`)].join('\n'));

function check(): void {
  const written: Proof = existsSync(paper) ? JSON.parse(readFileSync(paper, 'utf8')) : { clauses: [] };
  const before = skeleton(written);
  const stale = skeleton(proof).filter((entry) => !before.includes(entry));
  const faults = [
    ...unknownClauses(tests),
    ...stale.map((entry) => `docs/proof.json is behind on ${entry.split('\n')[0]}; run bin/terms`),
  ];
  for (const fault of faults) say(fault);
  if (faults.length > 0) process.exitCode = 1;
}

if (tests.length === 0) {
  say('No test has been run here yet, so nothing is known of proofs: run bin/test first.');
  process.exitCode = 1;
} else if (process.argv.includes('--check')) {
  check();
} else {
  writeFileSync(at('docs/terms.md'), proofInMarkdown(proof, register));
  writeFileSync(paper, `${JSON.stringify(proof, null, 1)}\n`);
  for (const fault of unknownClauses(tests)) say(fault);
}
say(coverage(proof));
