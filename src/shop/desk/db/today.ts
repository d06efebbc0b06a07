import { sql } from 'kysely';
import type { Read } from '../../../lib/db.ts';
import type { Pence } from '../../../lib/money.ts';
import { londonDate, startOf } from '../../../lib/time.ts';

export interface SiteToday {
  site: string;
  orders: number;
  orderedPence: Pence;
  /** What has been charged so far for the orders of today. */
  chargedPence: Pence;
  /** Orders and money of the day before, up to the same hour. */
  ordersBefore: number;
  orderedBeforePence: Pence;
}

export interface PlaceWaiting {
  place: string;
  /** The shop in which it is collected; null for what is delivered. */
  shop: string | null;
  toPick: number;
  late: number;
  charging: number;
  ready: number;
}

export interface KindDue {
  kind: string;
  overdue: number;
  failing: number;
}

/** The first page of the office. */
export interface Today {
  sites: readonly SiteToday[];
  places: readonly PlaceWaiting[];
  deadlines: readonly KindDue[];
  pricesProposed: number;
}

const orders = (now: Temporal.Instant) => {
  const start = startOf(londonDate(now));
  const before = startOf(londonDate(now).subtract({ days: 1 }));
  const sameHour = now.subtract({ hours: 24 });
  return sql`
    select site, count(*) filter (where placed_at >= ${start}) as orders,
      coalesce(sum(total_pence) filter (where placed_at >= ${start}), 0) as ordered,
      coalesce(sum(captured) filter (where placed_at >= ${start}), 0) as charged,
      count(*) filter (where placed_at < ${start} and placed_at <= ${sameHour}) as orders_before,
      coalesce(sum(total_pence) filter (where placed_at < ${start} and placed_at <= ${sameHour}), 0) as ordered_before
    from orders."order" as placed
    left join lateral (
      select sum(captured_pence) as captured from payments.payment
      where order_id = placed.id and placed.placed_at >= ${start}
    ) as money on true
    where placed_at >= ${before} group by site`;
};

/** One branch for each state, because each state has an index of its own. */
const places = (now: Temporal.Instant) => sql`
  select place, shop, count(*) filter (where state = 'to-pick') as to_pick,
    count(*) filter (where state = 'to-pick' and due_on < ${londonDate(now)}) as late,
    count(*) filter (where state = 'charging') as charging, count(*) filter (where state = 'ready') as ready
  from (
    select place, shop, state, due_on from fulfilment.consignment where state = 'to-pick'
    union all select place, shop, state, due_on from fulfilment.consignment where state = 'charging'
    union all select place, shop, state, due_on from fulfilment.consignment where state = 'ready'
  ) as waiting
  group by place, shop`;

const due = (now: Temporal.Instant) => sql`
  select kind, count(*) as overdue, count(*) filter (where last_error is not null) as failing
  from deadlines.deadline where state = 'due' and due_at <= ${now} group by kind`;

/** Reads across schemas: the day at one glance, in one statement, for the page that everybody opens first. */
export const today = (read: Read, now: Temporal.Instant): Promise<Today> =>
  read
    .selectFrom(
      sql<Today>`(
        select
          (select coalesce(json_agg(json_build_object('site', site, 'orders', orders, 'orderedPence', ordered,
            'chargedPence', charged, 'ordersBefore', orders_before, 'orderedBeforePence', ordered_before)
            order by site), '[]') from (${orders(now)}) as sites) as sites,
          (select coalesce(json_agg(json_build_object('place', place, 'shop', shop, 'toPick', to_pick, 'late', late,
            'charging', charging, 'ready', ready) order by place, shop nulls first), '[]')
            from (${places(now)}) as places) as places,
          (select coalesce(json_agg(json_build_object('kind', kind, 'overdue', overdue, 'failing', failing)
            order by kind), '[]') from (${due(now)}) as due) as deadlines,
          (select count(*) from catalogue.price where state = 'proposed') as prices_proposed)`.as('row'),
    )
    .selectAll()
    .executeTakeFirstOrThrow();
