/** Runs the steps of `bin/test` or `bin/check` one after the other, all of them, and says at the end how it went. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endRunning, type Result, runStep, type Step } from './step.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const vitest = (...words: string[]) => ['vitest', 'run', ...words] as const;

const quick: Step[] = [
  { name: 'types', command: ['tsc', '-p', '.'], counts: 'nothing' },
  { name: 'lint', command: ['biome', 'ci', '--colors=off', '.'], counts: 'nothing' },
  { name: 'shape', command: vitest('--project', 'shape'), counts: 'tests' },
  { name: 'rules', command: vitest('--project', 'rules'), counts: 'tests' },
];

const everything: Step[] = [
  ...quick,
  { name: 'unused', command: ['knip', '--no-progress'], counts: 'nothing' },
  { name: 'shop', command: vitest('--project', 'shop'), counts: 'tests' },
  { name: 'journeys', command: vitest('--project', 'journeys'), counts: 'tests' },
  // Last, because it holds the papers against the tests that have just run.
  {
    name: 'terms',
    command: ['node', '--import', './src/lib/read-tsx.ts', 'src/terms-report.ts', '--check'],
    counts: 'nothing',
  },
];

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interrupted = true;
    endRunning(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM');
  });
}

const results: Result[] = [];
for (const step of process.argv[2] === 'quick' ? quick : everything) {
  if (interrupted) break;
  console.log(`\n── ${step.name}`);
  results.push(await runStep(step, root));
}

const total = (of: (result: Result) => number) => results.reduce((all, result) => all + of(result), 0);
const line = ({ name, passed, failed, seconds }: Result) => {
  const tests = passed + failed > 0 ? `${passed} passed, ${failed} failed` : '';
  return `${failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${tests}`.trimEnd();
};

console.log(`\n${results.map(line).join('\n')}`);
if (interrupted) console.log('interrupted');
console.log(`${total(({ passed }) => passed)} passed, ${total(({ failed }) => failed)} failed`);
process.exitCode = interrupted || total(({ failed }) => failed) > 0 ? 1 : 0;
