import { sql } from 'kysely';
import type { Db, Tx } from './db.ts';

/** Something that happened, told to the rest of the shop after its transaction has committed. */
export interface Event<Payload> {
  readonly name: string;
  /** Only here to carry the type. */
  readonly payload?: Payload;
}

/** What reads an event. It is handed every event at least once, so doing its work twice must change nothing. */
export interface Reader {
  readonly event: string;
  readonly reads: string;
  read(payload: unknown): Promise<void>;
}

export const defineEvent = <Payload>(name: string): Event<Payload> => ({ name });

/** Names a reader of an event: `on(orderPlaced, 'mail', …)`. */
export const on = <Payload>(
  event: Event<Payload>,
  reads: string,
  read: (payload: Payload) => Promise<void>,
): Reader => ({ event: event.name, reads, read: (payload) => read(payload as Payload) });

/** Writes the event in the same transaction as the fact: either both are there or neither is. */
export async function tell<Payload>(tx: Tx, event: Event<Payload>, payload: Payload): Promise<void> {
  await sql`select graphile_worker.add_job(${event.name}, ${JSON.stringify(payload)}::json)`.execute(tx);
}

/** The work that the worker process does, by name: one task for each event, which hands it to all of its readers. */
export function eventTasks(readers: readonly Reader[]): Record<string, (payload: unknown) => Promise<void>> {
  const byEvent = Map.groupBy(readers, ({ event }) => event);
  return Object.fromEntries(
    [...byEvent].map(([event, all]) => [event, (payload: unknown) => handTo(all, payload)] as const),
  );
}

/** One reader that fails does not keep the event from the others; the job is tried again for all of them. */
async function handTo(readers: readonly Reader[], payload: unknown): Promise<void> {
  const results = await Promise.allSettled(readers.map((reader) => reader.read(payload)));
  const failures = results.flatMap((result, index) =>
    result.status === 'rejected' ? [new Error(`${readers[index]?.reads} failed`, { cause: result.reason })] : [],
  );
  if (failures.length > 0) throw new AggregateError(failures, failures.map(causes).join('; '));
}

const causes = (error: Error): string => `${error.message}: ${String(error.cause)}`;

/** No reader takes as long. */
const abandonedAfter = { minutes: 2 };

/**
 * Frees the jobs of workers that were killed at them; left alone they would stay locked for four hours.
 *
 * The moment is the machine's, for it is about processes. A worker that is alive after all has its job done twice,
 * which readers must bear anyway.
 */
export async function freeAbandonedJobs(
  db: Db,
  now = Temporal.Now.instant(),
  after: Temporal.DurationLike = abandonedAfter,
): Promise<void> {
  const before = now.subtract(after);
  await sql`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker._private_jobs where locked_at < ${before}
    having count(*) > 0
  `.execute(db);
}

/** How many events wait to be read, how many have failed and will be tried again: for the metrics and the desk. */
export async function countWaitingJobs(db: Db): Promise<{ waiting: number; failing: number }> {
  const { rows } = await sql<{ waiting: number; failing: number }>`
    select count(*)::int as waiting, (count(*) filter (where attempts > 0))::int as failing
    from graphile_worker._private_jobs
  `.execute(db);
  return rows[0] ?? { waiting: 0, failing: 0 };
}
