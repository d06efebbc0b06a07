import { type SpawnOptions, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Step {
  name: string;
  command: readonly [program: string, ...words: string[]];
  /** A step without counted tests counts as nothing when it is right and as one failure when it is not. */
  counts: 'tests' | 'nothing';
}

export interface Count {
  passed: number;
  failed: number;
}

export interface Result extends Count {
  name: string;
  seconds: number;
}

interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
}

const running = new Set<ReturnType<typeof spawn>>();

/** Passes a Ctrl-C on and waits for the step: it has things of its own to clear away. */
export function endRunning(signal: NodeJS.Signals): void {
  for (const child of running) child.kill(signal);
}

export async function runStep(step: Step, root: string): Promise<Result> {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'cf-report-'));
  const file = join(folder, 'report.json');
  const [program, ...words] = step.command;
  try {
    const exit = await ended(program, words, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, TEST_REPORT: file },
    });
    const count = existsSync(file) ? counted(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
    const failed = exit === 0 ? count.failed : Math.max(1, count.failed);
    return { name: step.name, passed: count.passed, failed, seconds: (performance.now() - began) / 1_000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ended(program: string, words: readonly string[], options: SpawnOptions): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, words, options);
    running.add(child);
    child.once('error', (fault) => {
      console.error(`${program}: ${fault.message}`);
      resolve(1);
    });
    child.once('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** A file that could not even be read has no failed tests, and is a failure all the same. */
export function counted({ success, numPassedTests, numFailedTests }: Report): Count {
  return { passed: numPassedTests, failed: success ? numFailedTests : Math.max(1, numFailedTests) };
}
