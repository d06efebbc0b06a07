import { sql } from 'kysely';
import type { Read } from '../../../lib/db.ts';

export const deadlineViews = ['overdue', 'failing', 'coming'] as const;
export type DeadlineView = (typeof deadlineViews)[number];

export interface DueRow {
  id: string;
  kind: string;
  subjectId: string;
  dueAt: Temporal.Instant;
  attempts: number;
  lastError: string | null;
  tryAgainAt: Temporal.Instant | null;
  /** The order that it is about, where it is about one. */
  orderNumber: string | null;
}

export interface DueWish {
  view: DeadlineView;
  kind?: string | undefined;
  /** The last row of the page before. */
  after?: { dueAt: Temporal.Instant; id: string } | undefined;
  limit: number;
}

/**
 * Reads across schemas: a deadline knows the id of its subject only, and the desk wants the order's number.
 *
 * An order, a consignment and a payment are told apart by looking, for a page of rows and by primary key.
 */
export const listDue = (
  read: Read,
  { view, kind, after, limit }: DueWish,
  now: Temporal.Instant,
): Promise<DueRow[]> => {
  const which = {
    overdue: sql`due_at <= ${now}`,
    failing: sql`due_at <= ${now} and last_error is not null`,
    coming: sql`due_at > ${now}`,
  }[view];
  const ofKind = kind === undefined ? sql`true` : sql`kind = ${kind}`;
  const further = after ? sql`(due_at, id) > (${after.dueAt}::timestamptz, ${after.id}::uuid)` : sql`true`;
  return read
    .selectFrom(
      sql<DueRow>`(
        select due.*, coalesce(direct.number, sent.number, paid.number) as order_number
        from (
          select id, kind, subject_id, due_at, attempts, last_error, try_again_at
          from deadlines.deadline where state = 'due' and ${which} and ${ofKind} and ${further}
          order by due_at, id limit ${limit}
        ) as due
        left join orders."order" as direct on direct.id = due.subject_id
        left join fulfilment.consignment as parcel on parcel.id = due.subject_id
        left join orders."order" as sent on sent.id = parcel.order_id
        left join payments.payment as money on money.id = due.subject_id
        left join orders."order" as paid on paid.id = money.order_id
        order by due.due_at, due.id)`.as('row'),
    )
    .selectAll()
    .execute();
};

/** How many there are of each kind: past their moment, failing, and still to come. */
export const tallyDue = (
  read: Read,
  now: Temporal.Instant,
): Promise<{ kind: string; overdue: number; failing: number; coming: number }[]> =>
  read
    .selectFrom(
      sql<{ kind: string; overdue: number; failing: number; coming: number }>`(
        select kind, count(*) filter (where due_at <= ${now}) as overdue,
          count(*) filter (where due_at <= ${now} and last_error is not null) as failing,
          count(*) filter (where due_at > ${now}) as coming
        from deadlines.deadline where state = 'due' group by kind order by kind)`.as('row'),
    )
    .selectAll()
    .execute();
