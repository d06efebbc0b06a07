import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Account, accountFor, mayEnter } from './account.ts';

/** Where everything of one cluster is, and who runs it. */
export interface Place {
  native: string;
  data: string;
  socketFolder: string;
  account: Account | undefined;
}

/** A socket's address has 107 bytes on Linux and 103 on a Mac, the file name `.s.PGSQL.5432` included. */
const longestSocketFolder = 103 - '/.s.PGSQL.5432'.length;

/**
 * Chooses where binaries, data and socket live: in the clone, unless PostgreSQL may not go there.
 *
 * As root, PostgreSQL runs under another account, and that account may be unable to enter the folder that the
 * clone lies in (`/root`, a closed home). Then the data goes to a folder of its own, and a link in the data
 * folder points there: so a second start finds it, and a fresh clone on the same path starts afresh.
 */
export function choosePlace(dataDir: string, native: string, log: (sentence: string) => void): Place {
  const wish = join(realpathSync(dataDir), 'postgres');
  const data = followed(wish);
  const account = accountFor(data);
  if (!account) return { native, data, socketFolder: socketFolder(data, account), account };

  const roof = existsSync(data) ? data : dirname(data);
  const home = mayEnter(account, [roof]) ? data : elsewhere(wish, account, log);
  const binaries = mayEnter(account, [join(native, 'bin'), join(native, 'lib')])
    ? native
    : copied(native, account, log);
  return { native: binaries, data: home, socketFolder: socketFolder(home, account), account };
}

function followed(wish: string): string {
  const link = lstatSync(wish, { throwIfNoEntry: false })?.isSymbolicLink();
  if (link && !existsSync(wish)) rmSync(wish);
  return existsSync(wish) ? realpathSync(wish) : wish;
}

function elsewhere(wish: string, account: Account, log: (sentence: string) => void): string {
  if (existsSync(wish) && !lstatSync(wish).isSymbolicLink()) {
    throw new Error(
      `PostgreSQL (as ${account.name}) may not enter ${wish}; open the folders above it, or set DATA_DIR.`,
    );
  }
  const home = join(ownFolder(), `data-${randomBytes(6).toString('hex')}`);
  mkdirSync(home, { mode: 0o755 });
  const data = join(home, 'postgres');
  symlinkSync(data, wish);
  log(`PostgreSQL (as ${account.name}) may not enter ${dirname(wish)}: its data is in ${readlinkSync(wish)}.`);
  return data;
}

function copied(native: string, account: Account, log: (sentence: string) => void): string {
  const version = createHash('sha256').update(native).digest('hex').slice(0, 8);
  const copy = join(ownFolder(), `${basename(dirname(native))}-${version}`);
  const stamp = String(lstatSync(join(native, 'bin', 'postgres')).mtimeMs);
  const target = `${copy}-${createHash('sha256').update(stamp).digest('hex').slice(0, 8)}`;
  if (existsSync(target)) return target;
  const half = `${target}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  openTo(half);
  try {
    renameSync(half, target);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
  log(`PostgreSQL (as ${account.name}) may not enter ${native}: it runs from a copy in ${target}.`);
  return target;
}

/** An install under a strict umask leaves files that only root may read; the copy is for another account. */
function openTo(folder: string): void {
  for (const part of ['.', 'bin', 'lib', 'share']) chmodSync(join(folder, part), 0o755);
}

/** A folder of root's own outside all homes: `/var/lib`, or `/var/tmp` where that cannot be written. */
function ownFolder(): string {
  for (const parent of ['/var/lib', '/var/tmp']) {
    const folder = join(parent, 'counterfoil');
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      chmodSync(folder, 0o755);
    } catch {
      continue;
    }
    const found = lstatSync(folder);
    if (found.isDirectory() && found.uid === 0) return folder;
  }
  throw new Error('PostgreSQL may not enter this folder, and neither /var/lib nor /var/tmp can be written.');
}

/** The name of the socket's folder: short, the same at each start, and different for each data folder. */
export function socketFolderName(data: string, uid: number, temporary: string): string {
  const name = `cf-${createHash('sha256').update(`${uid}:${data}`).digest('hex').slice(0, 12)}`;
  const folder = join(temporary, name);
  return Buffer.byteLength(folder) <= longestSocketFolder ? folder : join('/tmp', name);
}

function socketFolder(data: string, account: Account | undefined): string {
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  const temporary = account && !mayEnter(account, [tmpdir()]) ? '/tmp' : tmpdir();
  const folder = socketFolderName(data, uid, temporary);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || (found.uid !== uid && found.uid !== process.getuid?.())) {
    throw new Error(`${folder} belongs to somebody else; remove it, or set TMPDIR.`);
  }
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}
