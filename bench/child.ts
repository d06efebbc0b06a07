import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { memoryLimits } from '../src/lib/memory-limits.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** A start that takes longer than this is a fault. */
const patience = 120_000;

export interface Child {
  /** Where it listens. */
  url: string;
  /** How long it took from the start to the word that it is ready. */
  startMs: number;
  process: ChildProcess;
  stop(): Promise<void>;
}

export interface Program {
  script: string;
  env: Readonly<Record<string, string>>;
  nodeArguments?: readonly string[];
}

const running = new Set<ChildProcess>();

/** Starts one of our programs as a process of its own and waits until it says where it listens. */
export async function startChild({ script, env, nodeArguments = [] }: Program): Promise<Child> {
  const began = performance.now();
  const tied = ['--import', './src/lib/read-tsx.ts', '--import', './src/lib/tied-to-parent.ts'];
  const child = fork(script, {
    cwd: root,
    env: { ...process.env, ...env },
    execArgv: [...memoryLimits, ...tied, ...nodeArguments],
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const url = await saidReady(child, script);
  return { url, startMs: performance.now() - began, process: child, stop: () => stop(child) };
}

function saidReady(child: ChildProcess, script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${script} was not ready in ${patience / 1_000} s.`)), patience);
    child.once('exit', (code, signal) => {
      clearTimeout(late);
      reject(new Error(`${script} ended before it was ready (${signal ?? code}).`));
    });
    child.on('message', (message) => {
      if (typeof message !== 'object' || !('url' in message) || typeof message.url !== 'string') return;
      clearTimeout(late);
      resolve(message.url);
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), 8_000);
  await gone;
  clearTimeout(hard);
}

/** Ends whatever is still there, each by its own id. */
export async function stopChildren(): Promise<void> {
  await Promise.all([...running].map(stop));
}

/** What a process holds in memory just now, in megabytes; nothing where the machine does not say. */
export function residentMb({ process: { pid } }: Child): number | undefined {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return undefined;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1];
  return kilobytes ? Number(kilobytes) / 1_024 : undefined;
}

/** Hundredths of a second are what Linux counts processor time in. */
const tickMs = 10;

/** The processor time that a process has used until now; not a number where the machine does not say. */
export function cpuMs({ process: { pid } }: Child): number {
  const status = `/proc/${pid}/stat`;
  if (!existsSync(status)) return Number.NaN;
  const [, ...fields] = readFileSync(status, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[10]) + Number(fields[11])) * tickMs;
}
