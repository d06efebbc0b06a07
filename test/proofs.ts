/** Keeps which test proves which clause, and how it went: what `bin/terms` prints is read from what really ran. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const root = dirname(import.meta.dirname);
const file = join(root, 'reports', 'proofs.json');

/** A test with the clauses that it proves, as it last went. */
export interface KeptTest {
  file: string;
  name: string;
  result: 'passed' | 'failed';
  proves: string[];
}

export const readKept = (): KeptTest[] => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);

/** Collects the tags of `test/proves.ts` from every run and lays them over those of the runs before. */
export const proofReporter = (): Reporter => ({
  onTestRunEnd(modules) {
    const ran = modules.map(({ moduleId }) => relative(root, moduleId));
    const kept = keep(readKept(), ran, modules.flatMap(testsOf));
    mkdirSync(dirname(file), { recursive: true });
    // Under another name first: two runs may end at once, and neither may read half a file.
    const half = `${file}.${process.pid}`;
    writeFileSync(
      half,
      `${JSON.stringify(
        kept.filter((test) => existsSync(join(root, test.file))),
        null,
        1,
      )}\n`,
    );
    renameSync(half, file);
  },
});

/** A test that was left out of the run. */
interface LeftOut {
  file: string;
  name: string;
  result: 'left-out';
}

/**
 * What is known after a run: a file that ran is known anew, one that did not is known as before, and so is a test
 * that was left out of a file that ran.
 */
export function keep(before: readonly KeptTest[], ran: readonly string[], tests: readonly (KeptTest | LeftOut)[]) {
  const leftOut = new Set(tests.filter(({ result }) => result === 'left-out').map(keyOf));
  const stays = before.filter((test) => !ran.includes(test.file) || leftOut.has(keyOf(test)));
  const isNew = (test: KeptTest | LeftOut): test is KeptTest => test.result !== 'left-out' && test.proves.length > 0;
  return [...stays, ...tests.filter(isNew)].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = (test: { file: string; name: string }) => `${test.file} ${test.name}`;

const testsOf = (module: TestModule): (KeptTest | LeftOut)[] =>
  [...module.children.allTests()].map((test) => testOf(module, test));

function testOf(module: TestModule, test: TestCase): KeptTest | LeftOut {
  const about = { file: relative(root, module.moduleId), name: test.fullName };
  const { state } = test.result();
  if (state !== 'passed' && state !== 'failed') return { ...about, result: 'left-out' };
  return { ...about, result: state, proves: [...new Set(test.meta().proves ?? [])].sort() };
}
