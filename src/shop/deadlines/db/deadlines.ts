import { sql } from 'kysely';
import type { Read, Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';

export interface Deadline {
  id: string;
  kind: string;
  subjectId: string;
  dueAt: Temporal.Instant;
  state: string;
  attempts: number;
  lastError: string | null;
}

/** Sets when something is due. Setting it again moves it, and brings back one that was settled. */
export async function setDeadline(
  tx: Tx,
  kind: string,
  subjectId: string,
  dueAt: Temporal.Instant,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('deadlines.deadline')
    .values({ id: newId(), kind, subjectId, dueAt, setAt: now })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'subjectId']).doUpdateSet({
        dueAt,
        setAt: now,
        state: 'due',
        settledAt: null,
        attempts: 0,
        lastError: null,
        tryAgainAt: null,
      }),
    )
    .execute();
}

export const meetDeadline = (tx: Tx, kind: string, subjectId: string, now: Temporal.Instant): Promise<boolean> =>
  settle(tx, kind, subjectId, 'met', now);

export const dropDeadline = (tx: Tx, kind: string, subjectId: string, now: Temporal.Instant): Promise<boolean> =>
  settle(tx, kind, subjectId, 'dropped', now);

async function settle(
  tx: Tx,
  kind: string,
  subjectId: string,
  state: 'met' | 'dropped',
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('deadlines.deadline')
    .set({ state, settledAt: now })
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .where('state', '=', 'due')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Takes deadlines that are due for one sweep, earliest first, and leaves them to it for a minute.
 *
 * Two sweeps never take the same one: the rows are locked as they are found and skipped by the other. A sweep that
 * ends before it settles them loses nothing, for they are due again after the minute.
 */
export async function takeDue(
  tx: Tx,
  kinds: readonly string[],
  now: Temporal.Instant,
  limit: number,
): Promise<Deadline[]> {
  const { rows } = await sql<Deadline>`
    update deadlines.deadline set attempts = attempts + 1, try_again_at = ${now}::timestamptz + interval '1 minute'
    where id in (
      select id from deadlines.deadline
      where state = 'due' and due_at <= ${now} and kind = any(${kinds})
        and (try_again_at is null or try_again_at <= ${now})
      order by due_at, kind limit ${limit} for update skip locked
    )
    returning id, kind, subject_id, due_at, state, attempts, last_error
  `.execute(tx);
  // Those of one moment go by the name of their kind, so that they come in the same order each time: what became of a
  // payment is asked before the goods that were held for it are given to others.
  return rows.sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt) || (a.kind < b.kind ? -1 : 1));
}

/** The handler has done its work: unless it settled or moved the deadline itself, its moment has passed. */
export async function markMissed(tx: Tx, { id, dueAt }: Deadline, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('deadlines.deadline')
    .set({ state: 'missed', settledAt: now, lastError: null })
    .where('id', '=', id)
    .where('dueAt', '=', dueAt)
    .where('state', '=', 'due')
    .execute();
}

/** The handler failed: it is tried again, later each time, and the desk shows why it waits. */
export async function markFailed(
  tx: Tx,
  { id, attempts }: Deadline,
  why: string,
  now: Temporal.Instant,
): Promise<void> {
  const tryAgainAt = now.add({ minutes: Math.min(2 ** attempts, 60) });
  await tx.updateTable('deadlines.deadline').set({ lastError: why, tryAgainAt }).where('id', '=', id).execute();
}

/** When the next deadline after a moment falls due, for a clock that a person moves from one to the next. */
export async function nextDueAt(
  read: Read,
  after: Temporal.Instant | undefined,
): Promise<Temporal.Instant | undefined> {
  const row = await read
    .selectFrom('deadlines.deadline')
    .select('dueAt')
    .where('state', '=', 'due')
    .$if(after !== undefined, (query) => query.where('dueAt', '>', after ?? Temporal.Instant.fromEpochMilliseconds(0)))
    .orderBy('dueAt')
    .limit(1)
    .executeTakeFirst();
  return row?.dueAt;
}

/** What is due next, or overdue, for the desk. */
export const listDeadlines = (read: Read, state: string, limit: number): Promise<Deadline[]> =>
  read
    .selectFrom('deadlines.deadline')
    .select(['id', 'kind', 'subjectId', 'dueAt', 'state', 'attempts', 'lastError'])
    .where('state', '=', state)
    .orderBy('dueAt', state === 'due' ? 'asc' : 'desc')
    .limit(limit)
    .execute();

/** How many deadlines are past their moment and not settled, by kind. */
export async function countDue(read: Read, now: Temporal.Instant): Promise<{ kind: string; count: number }[]> {
  const rows = await read
    .selectFrom('deadlines.deadline')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .where('state', '=', 'due')
    .where('dueAt', '<=', now)
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, count }) => ({ kind, count }));
}
