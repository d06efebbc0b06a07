/** The processes of the shop as they run in a shop: started as programs of their own, and killed if need be. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface Process {
  child: ChildProcess;
  /** Where it listens; empty for the worker, which does not. */
  url: string;
  /** Ends it on the spot, as a power cut would. */
  kill(): Promise<void>;
  isRunning(): boolean;
}

const running = new Set<ChildProcess>();

/** Starts `src/server.ts` or `src/worker.ts` and waits until it is ready; whatever still runs ends with the file. */
export async function startProcess(
  program: 'server' | 'worker',
  env: Readonly<Record<string, string>>,
): Promise<Process> {
  if (running.size === 0) afterAll(endAll);
  const child = fork(`src/${program}.ts`, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'silent', RATE_LIMIT: '0', CLOCK: 'manual', ...env },
    execPath: process.execPath,
    execArgv: ['--import', './src/lib/read-tsx.ts', '--import', './src/lib/tied-to-parent.ts'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const [message] = await once(child, 'message');
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const kill = async () => {
    if (!isRunning()) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return { child, url: typeof message?.url === 'string' ? message.url : '', kill, isRunning };
}

async function endAll(): Promise<void> {
  await Promise.all(
    [...running].map((child) => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      return gone;
    }),
  );
}
