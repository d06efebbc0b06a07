import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connectTo, takeOwnership } from './connection.ts';
import { type Lock, parseLock } from './lock-file.ts';
import type { Place } from './place.ts';
import { endRemains, isPostmaster } from './process-table.ts';
import { settings } from './settings.ts';

export interface Running {
  gone: Promise<void>;
  stop(): Promise<void>;
}

type Log = (sentence: string) => void;

/** How often the lock file is looked at while the server comes up or goes down. */
const glance = 10;

/** The lock file of a server that runs here or died here. */
export function readLock(data: string): Lock | undefined {
  try {
    return parseLock(readFileSync(join(data, 'postmaster.pid'), 'utf8'));
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EACCES') {
      throw new Error(`${data} belongs to another account: start as that account (or root), or set DATA_DIR.`);
    }
    return undefined;
  }
}

/**
 * Makes the data folder free to start on, after whatever came before.
 *
 * A lock file may be stale (its process number may even belong to another program by now), or its server may
 * have outlived whoever started it: that server is stopped, unless a living process still holds it.
 */
export async function settleLock({ data }: { data: string }, log: Log): Promise<void> {
  const lock = readLock(data);
  if (!lock) return;
  if (!isPostmaster(lock.pid, data)) {
    await endRemains(data);
    rmSync(join(data, 'postmaster.pid'), { force: true });
    return;
  }
  if (!(await isLeftBehind(lock, data))) {
    throw new Error(`Another process is running on ${data} (PostgreSQL is process ${lock.pid}); stop that one first.`);
  }
  log(`Stopping the PostgreSQL that an earlier run left behind (process ${lock.pid}).`);
  await stopPid(lock.pid, data);
}

async function isLeftBehind(lock: Lock, data: string): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      const session = await connectTo(lock.socketFolder, 'postgres');
      const free = await takeOwnership(session);
      await session.end();
      return free;
    } catch {
      if (!isPostmaster(lock.pid, data) || !existsSync(lock.socketFolder)) return true;
      await wait(100);
    }
  }
  return true;
}

/** Starts the server as a process group of its own: a Ctrl-C at the terminal is for us, and we stop it last. */
export async function launch(place: Place, { durable, log }: { durable: boolean; log: Log }): Promise<Running> {
  refuseOtherVersion(place.data);
  const wanted = settings({ socketFolder: place.socketFolder, durable });
  const flags = Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // The folder is this cluster's alone and no server of it is alive: a socket there is a dead one's, and its
  // lock may name a process that is not yet buried, at which PostgreSQL would give up.
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(join(place.socketFolder, name), { force: true });
  const logFile = join(place.data, 'server.log');
  const tooBig = (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000;
  const output = openSync(logFile, tooBig ? 'w' : 'a', 0o600);
  const as = place.account ? { uid: place.account.uid, gid: place.account.gid } : {};
  const options = { cwd: place.data, detached: true, stdio: ['ignore' as const, output, output], ...as };
  const child = spawn(join(place.native, 'bin', 'postgres'), ['-D', place.data, ...flags], options);
  closeSync(output);

  let over: string | undefined;
  const gone = new Promise<void>((resolve) => {
    const end = (how: string) => {
      over = how;
      resolve();
    };
    child.once('error', (fault) => end(fault.message));
    child.once('exit', (code, signal) => end(`it ended with ${signal ?? code}`));
  });
  while (readLock(place.data)?.pid !== child.pid || !readLock(place.data)?.ready) {
    if (over)
      throw new Error(`PostgreSQL did not start: ${over}. Its last words are in ${logFile}:\n${lastWords(logFile)}`);
    await wait(glance);
  }
  log(`PostgreSQL is ready (process ${child.pid}).`);
  return { gone, stop: () => (child.pid && !over ? stopPid(child.pid, place.data) : gone) };
}

/** A fast stop; then, if something hangs, one that needs no tidying now and a recovery at the next start. */
async function stopPid(pid: number, data: string): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 4_000],
    ['SIGQUIT', 2_000],
    ['SIGKILL', 1_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < patience; waited += glance) {
      if (!isPostmaster(pid, data)) return;
      await wait(glance);
    }
  }
}

function refuseOtherVersion(data: string): void {
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (version !== '18')
    throw new Error(`${data} was made by PostgreSQL ${version}, and this one is 18: move it away or set DATA_DIR.`);
}

function lastWords(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
}
