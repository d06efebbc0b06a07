import { sql } from 'kysely';
import type { Book } from '../books.ts';

/** A job that waits longer than this was forgotten. */
const anHour = { hours: 1 };

/** Each message that an order must have had by now, once all events are read. */
const owed = sql`
  select 'order-confirmation:' || id as fact from orders."order"
  union all
  select 'despatch:' || id from fulfilment.consignment where state = 'despatched'
  union all
  select distinct 'ready:' || (h.facts ->> 'consignmentId') from orders.happening h where h.kind = 'ready'
  union all
  select case kind when 'not-accepted' then 'not-accepted:' else 'cancelled:' end || id
  from orders.happening where kind in ('cancelled', 'not-accepted', 'uncollected')`;

/** Deadlines, answers that are waited for, and messages. */
export const promiseBooks: readonly Book[] = [
  {
    name: 'a deadline that has passed was met or is on the desk with what keeps it',
    wrong: (now) => sql`
      select kind, subject_id, due_at, attempts from deadlines.deadline
      where state = 'due' and due_at <= ${now} and last_error is null`,
  },
  {
    name: 'what must not be forgotten has a deadline',
    wrong: () => sql`
      select wanted.kind, wanted.subject_id from (
        select 'stock-hold' as kind, id as subject_id from checkout.checkout where state = 'confirmed'
        union all
        select 'unpaid-authorisation', id from payments.payment where state = 'authorised' and order_id is null
        union all
        select 'payment-hold', id from payments.payment where state = 'needs-authentication'
        union all
        select 'collection', id from fulfilment.consignment where state = 'ready'
      ) as wanted
      left join deadlines.deadline d
        on d.kind = wanted.kind and d.subject_id = wanted.subject_id and d.state = 'due'
      where d.id is null`,
  },
  {
    name: 'nobody waits for an answer that nobody asks for',
    wrong: (now) => sql`
      select 'request' as what, id, kind as state, asked_at as since from payments.request
      where state = 'asking' and asked_at < ${now.subtract(anHour)}
      union all
      select 'parcel', id, state, changed_at from fulfilment.consignment
      where state = 'charging' and changed_at < ${now.subtract(anHour)}`,
  },
  {
    name: 'every event was read',
    wrong: () => sql`
      select j.id, t.identifier as task, j.attempts, j.last_error
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`,
  },
  {
    name: 'whoever ordered was told everything once, and nothing that did not happen',
    wrong: () => sql`
      select coalesce(owed.fact, m.fact) as fact, m.id is null as missing
      from (${owed}) as owed full join (select * from notifications.message where purpose = 'order') as m
        on m.fact = owed.fact
      where m.id is null or owed.fact is null`,
  },
  {
    name: 'a message went to whoever it is about, and has its purpose',
    wrong: () => sql`
      select m.fact, m.purpose, m.recipient from notifications.message m
      left join orders."order" o on o.id = m.order_id
      where m.purpose = 'order' and (o.id is null or o.contact ->> 'email' <> m.recipient)
        or m.purpose = 'account' and m.customer_id is null`,
  },
];
