/**
 * Ends well when the packages that are installed are those of the lock file. npm keeps a list of what it put
 * there; packages for other machines are in the lock file only.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Lock {
  packages: Record<string, { version?: string; optional?: boolean; devOptional?: boolean; peer?: boolean }>;
}

const root = process.argv[2] ?? '.';
const read = (path: string): Lock => JSON.parse(readFileSync(join(root, path), 'utf8'));

try {
  const wanted = read('package-lock.json').packages;
  const there = read('node_modules/.package-lock.json').packages;
  const isRight = ([path, { version, optional, devOptional, peer }]: [string, Lock['packages'][string]]) =>
    path === '' || there[path]?.version === version || (!there[path] && (optional || devOptional || peer));
  process.exit(Object.entries(wanted).every(isRight) ? 0 : 1);
} catch {
  process.exit(1);
}
