import { sql } from 'kysely';
import type { Read } from '../../../lib/db.ts';
import { londonDate } from '../../../lib/time.ts';

/** What the rail of the office counts beside its sections. */
export interface Waiting {
  deadlinesOverdue: number;
  toPick: number;
  toPickLate: number;
  pricesProposed: number;
}

/**
 * Reads across schemas: every page of the office shows these counts, and they come in one statement.
 *
 * Each of them counts a partial index that holds only what is still open.
 */
export const countWaiting = (read: Read, now: Temporal.Instant): Promise<Waiting> =>
  read
    .selectFrom(
      sql<Waiting>`(
        select
          (select count(*) from deadlines.deadline where state = 'due' and due_at <= ${now}) as deadlines_overdue,
          (select count(*) from catalogue.price where state = 'proposed') as prices_proposed,
          picking.to_pick, picking.to_pick_late
        from (
          select count(*) as to_pick, count(*) filter (where due_on < ${londonDate(now)}) as to_pick_late
          from fulfilment.consignment where state = 'to-pick'
        ) as picking)`.as('row'),
    )
    .selectAll()
    .executeTakeFirstOrThrow();
