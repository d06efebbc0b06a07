import { sql } from 'kysely';
import type { Book } from '../books.ts';

/** What each order should have been charged and given back by now, from its lines alone. */
const reckoned = sql`
  select o.id as order_id, o.total_pence, o.delivery_pence,
    coalesce(sum(l.total_pence) filter (where l.charged_with is not null), 0)
      + case when fee.charged then o.delivery_pence else 0 end as to_take,
    coalesce(sum(l.total_pence) filter (where l.charged_with is not null and l.state not in ('placed', 'accepted')), 0)
      + case when fee.charged and not bool_or(l.state in ('placed', 'accepted')) then o.delivery_pence else 0 end
      as to_give_back,
    bool_or(l.state = 'placed') as open
  from orders."order" o
  join orders.line l on l.order_id = o.id
  cross join lateral (
    select exists (
      select from orders.line c where c.order_id = o.id and c.charged_with = o.delivery_charged_with) as charged
  ) as fee
  where not exists (select from fulfilment.consignment c where c.order_id = o.id and c.state = 'charging')
  group by o.id, fee.charged`;

const asking = sql`exists (select from payments.request r where r.payment_id = p.id and r.state = 'asking')`;

/** What was set aside, taken and given back, and that the provider tells the same. */
export const moneyBooks: readonly Book[] = [
  {
    name: 'an order comes to what its lines and its delivery come to',
    wrong: () => sql`
      select o.id, o.total_pence from orders."order" o join orders.line l on l.order_id = o.id
      group by o.id having o.total_pence <> o.delivery_pence + sum(l.total_pence)`,
  },
  {
    name: 'an order that costs something has one payment, and it was set aside in full',
    wrong: () => sql`
      select o.id, o.total_pence, count(p.id) as payments, max(p.amount_pence) as amount_pence
      from orders."order" o left join payments.payment p on p.order_id = o.id
      group by o.id
      having count(p.id) <> case when o.total_pence > 0 then 1 else 0 end
        or max(p.amount_pence) <> o.total_pence
        or bool_or(p.state not in ('authorised', 'voided'))`,
  },
  {
    name: 'taken is at most set aside, and set aside is at most placed',
    wrong: () => sql`
      select p.id, p.captured_pence, p.capturing_pence, p.amount_pence, o.total_pence
      from payments.payment p join orders."order" o on o.id = p.order_id
      where p.captured_pence + p.capturing_pence > p.amount_pence or p.amount_pence > o.total_pence`,
  },
  {
    name: 'every penny that was taken is on a line that was charged or on its delivery',
    wrong: () => sql`
      select r.order_id, r.to_take, coalesce(p.captured_pence, 0) as captured_pence
      from (${reckoned}) as r left join payments.payment p on p.order_id = r.order_id
      where r.to_take <> coalesce(p.captured_pence, 0)`,
  },
  {
    name: 'every penny that goes back has its reason, and whatever has a reason goes back',
    wrong: () => sql`
      select r.order_id, r.to_give_back, p.refunded_pence, p.refunding_pence
      from (${reckoned}) as r left join payments.payment p on p.order_id = r.order_id
      where r.to_give_back <> coalesce(p.refunded_pence + p.refunding_pence, 0)`,
  },
  {
    name: 'what was asked for is what the payment counts',
    wrong: () => sql`
      select p.id, p.captured_pence, p.capturing_pence, p.refunded_pence, p.refunding_pence
      from payments.payment p left join payments.request r on r.payment_id = p.id
      group by p.id
      having p.captured_pence <> coalesce(sum(r.amount_pence) filter (where r.kind = 'capture' and r.state = 'done'), 0)
        or p.capturing_pence <> coalesce(sum(r.amount_pence) filter (where r.kind = 'capture' and r.state = 'asking'), 0)
        or p.refunded_pence <> coalesce(sum(r.amount_pence) filter (where r.kind = 'refund' and r.state = 'done'), 0)
        or p.refunding_pence <> coalesce(sum(r.amount_pence) filter (where r.kind = 'refund' and r.state = 'asking'), 0)`,
  },
  {
    name: 'the provider took and gave back what we say it did',
    wrong: () => sql`
      select p.id, p.captured_pence, sum(a.captured_pence) as taken, p.refunded_pence, sum(a.refunded_pence) as given_back
      from payments.payment p left join sandbox.authorisation a on a.payment_id = p.id
      where not ${asking}
      group by p.id
      having p.captured_pence <> coalesce(sum(a.captured_pence), 0)
        or p.refunded_pence <> coalesce(sum(a.refunded_pence), 0)`,
  },
  {
    name: 'nothing stays set aside for what nobody will be charged',
    afterWork: true,
    wrong: (now) => sql`
      select p.id, p.state, a.state as provider_state, a.amount_pence, a.method
      from sandbox.authorisation a join payments.payment p on p.id = a.payment_id
      left join (${reckoned}) as r on r.order_id = p.order_id
      where a.state in ('authorised', 'waiting', 'authenticate') and a.captured_pence < a.amount_pence
        and a.authorised_until > ${now} and not ${asking}
        and (p.state in ('lapsed', 'declined', 'voided') or (p.order_id is not null and not r.open))`,
  },
  {
    name: 'nothing is charged before its order was confirmed',
    wrong: () => sql`
      select o.id, o.confirmed_at, r.asked_at from payments.request r
      join payments.payment p on p.id = r.payment_id join orders."order" o on o.id = p.order_id
      where r.kind = 'capture' and (o.confirmed_at is null or r.asked_at < o.confirmed_at)`,
  },
];
