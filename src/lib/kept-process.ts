import { type ChildProcess, fork } from 'node:child_process';

export interface Program {
  name: string;
  /** The program, and what Node is told before it. */
  script: string;
  nodeArguments: readonly string[];
  cwd: string;
  env: Record<string, string | undefined>;
  /** Hears one sentence when the process ended and is started again. */
  log: (sentence: string) => void;
}

export interface KeptProcess {
  /** What the program said when it was first ready; rejected when it ends before that. */
  ready: Promise<Readonly<Record<string, unknown>>>;
  stop(patience: number): Promise<void>;
}

const firstPause = 250;
const longestPause = 10_000;
/** A process that ran this long had a good start, and the pauses begin anew. */
const goodRun = 30_000;

/** Starts a program and starts it again whenever it ends, after a pause that doubles while it keeps failing. */
export function keepRunning(program: Program): KeptProcess {
  let child: ChildProcess | undefined;
  let stopping = false;
  let pause = firstPause;
  let again: NodeJS.Timeout | undefined;
  const { promise: ready, resolve, reject } = Promise.withResolvers<Readonly<Record<string, unknown>>>();
  let wasReady = false;

  const begin = () => {
    const began = performance.now();
    child = fork(program.script, { ...startOptions(program) });
    child.on('message', (message) => {
      if (!isReady(message)) return;
      wasReady = true;
      resolve(message);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      child = undefined;
      if (stopping) return;
      if (!wasReady)
        return reject(new Error(`The ${program.name} process did not start (${signal ?? `exit ${code}`}).`));
      if (performance.now() - began > goodRun) pause = firstPause;
      program.log(`The ${program.name} process ended (${signal ?? `exit ${code}`}); it starts again in ${pause} ms.`);
      again = setTimeout(begin, pause);
      pause = Math.min(pause * 2, longestPause);
    });
  };
  begin();

  return {
    ready,
    stop: async (patience) => {
      stopping = true;
      clearTimeout(again);
      if (child) await end(child, patience);
    },
  };
}

/** A process group of its own: a Ctrl-C at the terminal reaches us alone, and we end the others in order. */
function startOptions({ nodeArguments, cwd, env }: Program) {
  return {
    execPath: process.execPath,
    execArgv: [...nodeArguments],
    cwd,
    env: env as NodeJS.ProcessEnv,
    detached: true,
  };
}

function isReady(message: unknown): message is Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null && 'ready' in message && message.ready === true;
}

function end(child: ChildProcess, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const hard = setTimeout(() => child.kill('SIGKILL'), patience);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
