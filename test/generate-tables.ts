import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The types of all tables, as `src/lib/db/tables.ts` has them, read from a migrated database.
 *
 * The generator writes what the driver would hand out by itself; what `src/lib/db/wire.ts` makes of it is put in
 * its place, and whole pence get their brand.
 */
export function generateTables(databaseUrl: string): string {
  const out = join(tmpdir(), `tables-${process.pid}-${Math.random().toString(36).slice(2)}.ts`);
  execFileSync(
    process.execPath,
    [
      'node_modules/kysely-codegen/dist/cli/bin.js',
      '--dialect=postgres',
      `--url=${databaseUrl}`,
      '--camel-case',
      '--exclude-pattern=(graphile_worker.*|public.*)',
      `--out-file=${out}`,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return branded(readFileSync(out, 'utf8'));
}

function branded(generated: string): string {
  return generated
    .replace(/export type Int8 = .*;/, 'export type Int8 = number;')
    .replace(/export type Timestamp = .*;/, 'export type Timestamp = Temporal.Instant;')
    .replace(/(\w+On): (Timestamp|ColumnType<Date[^;]*>|Generated<Timestamp>)/g, '$1: Temporal.PlainDate')
    .replace(/(\b\w*[pP]ence): (Generated<number>|number)/g, (_, column, type) =>
      type === 'number' ? `${column}: Pence` : `${column}: Generated<Pence>`,
    )
    .replace(/export interface DB \{/, 'export interface Tables {')
    .replace(/^import/m, "import type { Pence } from '../money.ts';\nimport");
}
