import { sql } from 'kysely';
import type { Book } from '../books.ts';

/** What is in the house, what is claimed of it, and what has left. */
export const stockBooks: readonly Book[] = [
  {
    name: 'no stock is below zero, and none is claimed that is not there',
    wrong: () => sql`
      select product_id, place, on_hand, claimed from stock.level
      where on_hand < 0 or claimed < 0 or claimed > on_hand`,
  },
  {
    name: 'the claims add up to what is claimed',
    wrong: () => sql`
      select l.product_id, l.place, l.claimed, coalesce(c.claims, 0) as claims
      from stock.level l
      full join (
        select product_id, place, sum(quantity) as claims from stock.claim
        where state in ('held', 'promised') group by product_id, place
      ) as c on c.product_id = l.product_id and c.place = l.place
      where l.claimed is distinct from coalesce(c.claims, 0)`,
  },
  {
    name: 'what came in and went out adds up to what is there',
    wrong: () => sql`
      select l.product_id, l.place, l.on_hand, coalesce(m.moved, 0) as moved
      from stock.level l
      left join (select product_id, place, sum(change) as moved from stock.movement group by product_id, place) as m
        on m.product_id = l.product_id and m.place = l.place
      where l.on_hand <> coalesce(m.moved, 0)`,
  },
  {
    name: 'what is promised waits to leave, and what has left was promised',
    // Per order and product, because the claim of an order is one row for each product.
    wrong: () => sql`
      with lines as (
        select l.order_id, l.product_id,
          sum(l.quantity) filter (where l.state = 'placed' or (l.state = 'accepted' and c.state = 'ready')) as waits,
          sum(l.quantity) filter (where l.state = 'accepted' and c.state in ('despatched', 'collected')) as left_us
        from orders.line l
        join fulfilment.consignment_line cl on cl.order_id = l.order_id and cl.line_number = l.number
        join fulfilment.consignment c on c.id = cl.consignment_id
        group by l.order_id, l.product_id
      ), claims as (
        select holder_id, product_id,
          sum(quantity) filter (where state = 'promised') as promised,
          sum(quantity) filter (where state = 'despatched') as despatched
        from stock.claim where state in ('promised', 'despatched') group by holder_id, product_id
      )
      select coalesce(order_id, holder_id) as order_id, waits, promised, left_us, despatched
      from lines full join claims on holder_id = order_id and claims.product_id = lines.product_id
      where coalesce(waits, 0) <> coalesce(promised, 0) or coalesce(left_us, 0) <> coalesce(despatched, 0)`,
  },
  {
    name: 'what is held is held for somebody who is paying',
    wrong: () => sql`
      select c.holder_id, c.product_id, c.quantity from stock.claim c
      where c.state = 'held' and not exists (
        select from checkout.checkout k where k.order_id = c.holder_id and k.state = 'confirmed')`,
  },
];
