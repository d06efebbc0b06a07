import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A file of ours by its path from the root, and what it says. */
export interface File {
  path: string;
  text: string;
}

/** The files that match, in the order of their paths. */
export const files = (...patterns: readonly string[]): File[] =>
  [...new Set(patterns.flatMap((pattern) => globSync(pattern, { cwd: root })))]
    .filter((path) => !path.includes('node_modules'))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));

export const isTest = ({ path }: File): boolean => /\.test\.tsx?$/.test(path);

export const sources = (): File[] => files('src/**/*.{ts,tsx}').filter((file) => !isTest(file));
