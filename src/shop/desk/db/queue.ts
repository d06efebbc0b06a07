import { sql } from 'kysely';
import type { Read } from '../../../lib/db.ts';
import type { Pence } from '../../../lib/money.ts';

export const queueStates = ['to-pick', 'charging', 'ready'] as const;
export type QueueState = (typeof queueStates)[number];

export interface QueueLine {
  number: number;
  sku: string;
  name: string;
  quantity: number;
  personalisation: string | null;
  age: string;
}

/** A parcel that waits at a place. */
export interface Queued {
  id: string;
  orderNumber: string;
  route: string;
  place: string;
  shop: string | null;
  state: QueueState;
  dueOn: Temporal.PlainDate | null;
  openedAt: Temporal.Instant;
  changedAt: Temporal.Instant;
  chargePence: Pence | null;
  /** Nothing is charged before the order's confirmation has gone out. */
  confirmed: boolean;
  lines: readonly QueueLine[];
}

export interface QueueWish {
  /** Where it leaves from, or the shop where it is collected; everywhere when neither is named. */
  place?: string | undefined;
  shop?: string | undefined;
  state: QueueState;
  /** The last one of the page before. */
  after?: { openedAt: Temporal.Instant; id: string } | undefined;
  limit: number;
}

/** Written out, so that the plan can use the index that each state has. */
const inState = {
  'to-pick': sql`c.state = 'to-pick'`,
  charging: sql`c.state = 'charging'`,
  ready: sql`c.state = 'ready'`,
} as const;

/** The lines of a parcel that go with it: one that was cancelled is not picked. */
const goods = (parcel: ReturnType<typeof sql>) => sql`
  from fulfilment.consignment_line cl join orders.line l on l.order_id = cl.order_id and l.number = cl.line_number
  where cl.consignment_id = ${parcel} and l.state in ('placed', 'accepted')`;

/**
 * Reads across schemas: the desk of a place is open on a screen all day, and a parcel means nothing without its lines
 * and the number of its order. One statement; the parcels are found by the index of their state before anything else
 * is fetched. A parcel that has no lines left does not wait.
 */
export const listQueue = (read: Read, { place, shop, state, after, limit }: QueueWish): Promise<Queued[]> => {
  const here = place === undefined ? sql`true` : sql`c.place = ${place}`;
  const there = shop === undefined ? sql`true` : sql`c.shop = ${shop}`;
  const further = after ? sql`(c.opened_at, c.id) > (${after.openedAt}::timestamptz, ${after.id}::uuid)` : sql`true`;
  return read
    .selectFrom(
      sql<Queued>`(
        select * from (
          select found.*, placed.number as order_number, placed.confirmed_at is not null as confirmed,
            (select json_agg(json_build_object('number', l.number, 'sku', l.sku, 'name', l.name, 'quantity', l.quantity,
                'personalisation', l.personalisation, 'age', l.age) order by l.sku, l.number)
              ${goods(sql`found.id`)}) as lines
          from (
            select c.id, c.order_id, c.route, c.place, c.shop, c.state, c.due_on, c.opened_at, c.changed_at,
              c.charge_pence
            from fulfilment.consignment c
            where ${inState[state]} and ${here} and ${there} and ${further} and exists (select ${goods(sql`c.id`)})
            order by c.opened_at, c.id limit ${limit}
          ) as found
          join orders."order" as placed on placed.id = found.order_id
        ) as waiting
        order by opened_at, id
      )`.as('row'),
    )
    .selectAll()
    .execute();
};
