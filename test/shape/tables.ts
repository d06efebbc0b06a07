import type { File } from './files.ts';
import { capabilityOf } from './imports.ts';

/** The schemas that the migrations make. */
export const schemasOf = (migrations: readonly File[]): string[] =>
  migrations.flatMap(({ text }) => [...text.matchAll(/^create schema (\w+);/gm)].map(([, name]) => name ?? ''));

const isDb = (path: string): boolean => /\/db\.ts$|\/db\//.test(path);
/** The sandbox provider is a program of its own, with a schema of its own, and lives in payments. */
const ownerOf = (schema: string): string => (schema === 'sandbox' ? 'payments' : schema.replaceAll('_', '-'));

/** A clause's name may look like a table's, as `terms.change` does; `terms.ts` defines clauses and asks no database. */
const definesClauses = (path: string): boolean => path.endsWith('/terms.ts');

/** Places that name a table of a capability outside the SQL of that capability. */
export function strangersAtTables(all: readonly File[], schemas: readonly string[]): string[] {
  const table = new RegExp(
    `(?:['"\`]|\\b(?:from|join|into|update|table|only)\\s+)(${schemas.join('|')})\\.(?:[a-z]\\w*\\b(?!-)|"order")`,
    'g',
  );
  return all
    .filter(({ path }) => !definesClauses(path))
    .flatMap((file) => {
      const own = capabilityOf(file.path) ?? (file.path.startsWith('src/lib/http/') ? 'http' : undefined);
      return [...file.text.matchAll(table)].flatMap(([, schema = '']) => {
        if (ownerOf(schema) === own && (isDb(file.path) || own === 'http')) return [];
        if (isDb(file.path) && file.text.includes('Reads across schemas:')) return [];
        return [`${file.path} names a table of ${schema}`];
      });
    });
}
