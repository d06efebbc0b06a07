import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The account that PostgreSQL runs under. */
export interface Account {
  uid: number;
  gid: number;
  name: string;
}

/**
 * Who PostgreSQL shall run as, or nothing when that is simply whoever we are.
 *
 * It refuses to run as root. Then it is the owner of the data, if there is data already, else `postgres` where
 * the machine has such an account, else `nobody`.
 */
export function accountFor(data: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `user ${owner.uid}` };
  const account = named('postgres') ?? named('nobody');
  if (!account) throw new Error('PostgreSQL cannot run as root, and there is no account "postgres" or "nobody" here.');
  return account;
}

function named(name: string): Account | undefined {
  const ask = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g'), name };
  } catch {
    return undefined;
  }
}

/** Whether the account may really enter these folders: asked of the system itself, so that no rule is missed. */
export function mayEnter(account: Account, folders: readonly string[]): boolean {
  const script = 'for folder; do cd -- "$folder" && test -r . || exit 1; done';
  const { uid, gid } = account;
  return spawnSync('/bin/sh', ['-c', script, 'sh', ...folders], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}
