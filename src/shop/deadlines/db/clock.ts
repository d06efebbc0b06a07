import { sql } from 'kysely';
import type { Db, Read, Tx } from '../../../lib/db.ts';

/** The moment that the manual clock shows; undefined when the machine's own clock counts. */
export async function readClock(read: Read): Promise<Temporal.Instant | undefined> {
  const row = await read.selectFrom('deadlines.clock').select('at').executeTakeFirst();
  return row?.at;
}

/** Starts the manual clock at a moment, unless it is running already. */
export async function startClock(db: Db, at: Temporal.Instant): Promise<Temporal.Instant> {
  await db
    .insertInto('deadlines.clock')
    .values({ at })
    .onConflict((conflict) => conflict.column('one').doNothing())
    .execute();
  return (await readClock(db)) ?? at;
}

/** Moves the clock forward, never back, and tells every process; says what it shows now. */
export async function moveClock(tx: Tx, to: Temporal.Instant): Promise<Temporal.Instant> {
  const { at } = await tx
    .updateTable('deadlines.clock')
    .set({ at: sql`greatest(at, ${to})` })
    .returning('at')
    .executeTakeFirstOrThrow();
  await sql`select pg_notify('clock', ${at.toString()})`.execute(tx);
  return at;
}
