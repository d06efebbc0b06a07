import { execFile } from 'node:child_process';
import { chownSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Place } from './place.ts';

const run = promisify(execFile);

/**
 * Makes an empty cluster. It is made beside its place and then renamed, so that a half-made one is never
 * taken for a whole one.
 */
export async function createCluster(
  place: Place,
  { durable, log }: { durable: boolean; log: (sentence: string) => void },
): Promise<void> {
  const half = `${place.data}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  if (place.account) chownSync(half, place.account.uid, place.account.gid);
  log('Making a new PostgreSQL database…');
  const wishes = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-instructions'];
  const order = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const speed = durable ? [] : ['--no-sync'];
  const as = place.account ? { uid: place.account.uid, gid: place.account.gid } : {};
  await run(join(place.native, 'bin', 'initdb'), ['--pgdata', half, ...wishes, ...order, ...speed], {
    cwd: '/',
    ...as,
  });
  rmSync(place.data, { recursive: true, force: true });
  renameSync(half, place.data);
}
