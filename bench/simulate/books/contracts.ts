import { sql } from 'kysely';
import type { Book } from '../books.ts';

/** What was agreed: the order, its lines, its parcels, and what happened to them. */
export const contractBooks: readonly Book[] = [
  {
    name: 'a checkout that was placed is one order, and an order was placed at one checkout',
    wrong: () => sql`
      select coalesce(k.id, o.checkout_id) as checkout_id, k.state, o.id as order_id
      from (select * from checkout.checkout where state = 'placed') as k
      full join orders."order" o on o.checkout_id = k.id
      where k.id is null or o.id is null or k.order_id <> o.id`,
  },
  {
    name: 'each line is where its parcel says',
    wrong: () => sql`
      select l.order_id, l.number, l.state, c.state as parcel, l.charging_with
      from orders.line l
      left join fulfilment.consignment_line cl on cl.order_id = l.order_id and cl.line_number = l.number
      left join fulfilment.consignment c on c.id = cl.consignment_id
      where c.id is null or not case l.state
        when 'placed' then c.state in ('to-pick', 'charging')
        when 'accepted' then c.state in ('despatched', 'ready', 'collected')
        when 'uncollected' then c.state = 'stopped'
        else true end
        or (l.charging_with is not null) <> (l.state = 'placed' and c.state = 'charging')
        or l.charging_with <> c.id`,
  },
  {
    name: 'a parcel that has nothing to send has stopped',
    wrong: () => sql`
      select c.id, c.state from fulfilment.consignment c
      where c.state = 'to-pick' and not exists (
        select from fulfilment.consignment_line cl
        join orders.line l on l.order_id = cl.order_id and l.number = cl.line_number
        where cl.consignment_id = c.id and l.state = 'placed')`,
  },
  {
    name: 'there is one contract for each line that was accepted, and none for any other',
    wrong: () => sql`
      select l.order_id, l.number, l.state, count(h.id) as contracts
      from orders.line l
      left join orders.happening h
        on h.order_id = l.order_id and h.kind in ('despatched', 'ready') and l.number = any(h.lines)
      group by l.order_id, l.number
      having count(h.id) <> case when l.state in ('accepted', 'uncollected') then 1 else 0 end`,
  },
  {
    name: 'each line that ended says once why',
    wrong: () => sql`
      select l.order_id, l.number, l.state, count(h.id) as reasons
      from orders.line l
      left join orders.happening h on h.order_id = l.order_id and l.number = any(h.lines)
        and h.kind in ('cancelled', 'not-accepted', 'uncollected')
      group by l.order_id, l.number
      having count(h.id) <> case when l.state in ('cancelled', 'not-accepted', 'uncollected') then 1 else 0 end
        or bool_or(h.kind <> l.state)`,
  },
];
