import { createHash } from 'node:crypto';
import type { CleanedWhere } from 'better-auth/adapters';
import { type Kysely, sql } from 'kysely';
import type { Db } from '../db.ts';
import { invariant } from '../invariant.ts';
import type { Now } from '../time.ts';

type Row = Record<string, unknown>;
type AnyTables = Record<string, Row>;

/** What a key is kept as: whoever reads the table cannot use what they read. */
export const digestOf = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** The library takes and gives the old kind of date; this is the one place that makes one. */
const oldDate = (milliseconds: number): Date => new Date(milliseconds);

/**
 * The moments of the sign-in library, which knows the machine's clock alone, as the shop's own clock has them.
 *
 * The shop's clock may be moved by hand; a session made then lives as long as it would have lived.
 */
const between = (now: Now) => ({
  toShop: (at: Date) => now().add({ milliseconds: at.getTime() - Date.now() }),
  toLibrary: (at: Temporal.Instant) => oldDate(Date.now() + at.epochMilliseconds - now().epochMilliseconds),
});

const operators = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

export interface Found {
  where: CleanedWhere[];
  limit?: number;
}

/** The tables of one kind of people, as the sign-in library wants to read and write them. */
export function openTables(db: Db, schema: string, now: Now) {
  const loose = db.withSchema(schema) as unknown as Kysely<AnyTables>;
  const clock = between(now);

  const stored = (model: string, field: string, value: unknown): unknown => {
    if (value instanceof Date) return clock.toShop(value);
    return isKey(model, field) && typeof value === 'string' ? digestOf(value) : value;
  };
  const written = (model: string, row: Row): Row =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([field]) => field !== 'ipAddress' && field !== 'image')
        .map(([field, value]) => [field, stored(model, field, value)]),
    );
  /** A key that was asked for is given back as it was asked for, since the table knows its digest only. */
  const read = (model: string, row: Row, asked: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => {
        if (isKey(model, field)) return [field, asked[field] ?? value];
        return [field, value instanceof Temporal.Instant ? clock.toLibrary(value) : value];
      }),
    );
  const filter = (model: string, where: readonly CleanedWhere[]) => {
    const tests = where.map((test) => {
      invariant(test.connector !== 'OR', 'the sign-in library asks only for all of several tests');
      return condition(test, (value) => stored(model, test.field, value));
    });
    return tests.length > 0 ? sql<boolean>`${sql.join(tests, sql` and `)}` : sql<boolean>`true`;
  };
  return { loose, written, read, filter };
}

export type OpenTables = ReturnType<typeof openTables>;

const isKey = (model: string, field: string): boolean => field === 'token' && model.endsWith('_session');

function condition({ field, operator = 'eq', value }: CleanedWhere, stored: (value: unknown) => unknown) {
  const column = sql.ref(field);
  if (operator === 'in') return sql`${column} = any(${(value as string[]).map(stored)})`;
  if (value === null) return operator === 'ne' ? sql`${column} is not null` : sql`${column} is null`;
  invariant(operator in operators, `the sign-in library asked for ${operator}`);
  return sql`${column} ${sql.raw(operators[operator as keyof typeof operators])} ${stored(value)}`;
}

/** What a single row was sought by, to give a key back as it was asked for. */
export const askedFor = (where: readonly CleanedWhere[]): Row =>
  Object.fromEntries(
    where.filter(({ operator = 'eq' }) => operator === 'eq').map(({ field, value }) => [field, value]),
  );
