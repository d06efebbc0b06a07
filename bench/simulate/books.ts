/**
 * The books of the shop, as they are looked at every night: what must be true of everything together.
 *
 * They read across all schemas, because what they check lies between the capabilities: that stock, money, contracts,
 * promises and messages tell the same story. Nothing in the shop uses them; the simulator and the tests of faults do.
 */
import type { RawBuilder } from 'kysely';
import type { Db } from '../../src/lib/db.ts';
import { contractBooks } from './books/contracts.ts';
import { moneyBooks } from './books/money.ts';
import { promiseBooks } from './books/promises.ts';
import { stockBooks } from './books/stock.ts';

export interface Book {
  /** What is true when the book balances. */
  name: string;
  /** True only once everything that waits has been worked through. */
  afterWork?: true;
  /** Asks for the rows that say otherwise. */
  wrong(now: Temporal.Instant): RawBuilder<Record<string, unknown>>;
}

export interface Imbalance {
  book: string;
  rows: readonly Record<string, unknown>[];
}

export const books: readonly Book[] = [...stockBooks, ...moneyBooks, ...contractBooks, ...promiseBooks];

/** Those that balance at every moment, whatever is still under way. */
export const alwaysTrue: readonly Book[] = [...stockBooks, ...moneyBooks.filter(({ afterWork }) => !afterWork)];

/** Looks at every book; says which ones do not balance, and what is wrong in them. */
export async function checkBooks(db: Db, now: Temporal.Instant, which = books): Promise<Imbalance[]> {
  const imbalances: Imbalance[] = [];
  for (const { name, wrong } of which) {
    const { rows } = await wrong(now).execute(db);
    if (rows.length > 0) imbalances.push({ book: name, rows });
  }
  return imbalances;
}

/** As it is printed: the book and the first of its rows. */
export const inWords = ({ book, rows }: Imbalance): string =>
  `${book}: ${rows.length} wrong, such as ${rows
    .slice(0, 3)
    .map((row) => JSON.stringify(row))
    .join(' ')}`;
