import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const digestOf = (key: string, body: Uint8Array): Buffer => createHash('sha256').update(key).update(body).digest();
const digestLength = 32;

/**
 * Keeps what can be made again in a file: under its name there is the whole of it or nothing.
 *
 * Several processes may write at once; the last one is what stays. A disk that takes nothing is no fault, because
 * nobody relies on the file.
 */
export function keepFile(path: string, key: string, body: Uint8Array): void {
  const beside = `${path}.${randomUUID()}`;
  try {
    writeFileSync(beside, Buffer.concat([digestOf(key, body), body]));
    renameSync(beside, path);
  } catch {
    rmSync(beside, { force: true });
  }
}

/** What was kept under this key; nothing when it is missing, damaged or was kept under another key. */
export function keptFile(path: string, key: string): Uint8Array | undefined {
  try {
    const file = readFileSync(path);
    const body = file.subarray(digestLength);
    return digestOf(key, body).equals(file.subarray(0, digestLength)) ? body : undefined;
  } catch {
    return undefined;
  }
}
