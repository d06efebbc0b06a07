import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A secret that is made at the first asking and is the same ever after; only this account may read it. */
export function keptSecret(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length >= 32) return secret;
  writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  return readFileSync(path, 'utf8').trim();
}
