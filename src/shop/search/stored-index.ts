import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { keepFile, keptFile } from '../../lib/checked-file.ts';
import { createIndex, type StorableIndex, type StoredIndex } from './search-index.ts';

/** An index with the version that each of its products had when it was taken in. */
export interface Versioned {
  index: StorableIndex;
  versions: ReadonlyMap<string, string>;
}

/**
 * What a stored index depends on besides the products: each line of this engine, the Node that wrote it, and the
 * categories. Any change of those and the file is as good as none.
 */
export function engineKey(categories: string): string {
  const key = createHash('sha256').update(process.version).update(categories);
  const files = globSync('*.ts', { cwd: import.meta.dirname }).filter((name) => !name.includes('.test.'));
  for (const name of files.sort()) key.update(readFileSync(join(import.meta.dirname, name)));
  return key.digest('hex');
}

export function storeIndex(path: string, key: string, { index, versions }: Versioned): void {
  keepFile(path, key, serialize({ stored: index.stored(), versions }));
}

/** The index that was stored, or an empty one, from which everything is still missing. */
export function storedIndex(path: string | undefined, key: string): Versioned {
  const body = path && keptFile(path, key);
  if (!body) return { index: createIndex([]), versions: new Map() };
  const { stored, versions }: { stored: StoredIndex; versions: Map<string, string> } = deserialize(body);
  return { index: createIndex([], stored), versions };
}
