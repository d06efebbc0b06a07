import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** How many glances the sessions of a dead server are given to end by themselves, 50 ms each. */
const patience = 6;

/** Whether this process is alive and serves this folder: after a reboot the number may be anybody's. */
export function isPostmaster(pid: number, data: string): boolean {
  if (process.platform === 'linux') return worksIn(pid, realpathSync(data));
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(data);
  } catch {
    return false;
  }
}

/** Only a PostgreSQL counts: somebody's shell may be in that folder too. A dead process that is not yet buried is in state Z. */
function worksIn(pid: number, folder: string): boolean {
  try {
    const state = /^\d+ \(postgres\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
    return state !== 'Z' && readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

/**
 * Waits for the sessions of a server that was killed: each ends when it notices, and a busy one may take its
 * time. A new server must not start beside one, or the two would write to the same files.
 */
export async function endRemains(data: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const folder = realpathSync(data);
  const remains = () =>
    readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0 && worksIn(pid, folder));
  for (let tries = 0; remains().length > 0; tries += 1) {
    if (tries === patience) for (const pid of remains()) process.kill(pid, 'SIGKILL');
    await wait(50);
  }
}
