import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../../../src/lib/db.ts';

/**
 * Everything that happened, in a few letters: the same seed has to give the same ones.
 *
 * Ids and the numbers of orders are left out, for they are of chance; orders are told apart by who placed them when.
 */
export async function digestOfBooks(db: Db): Promise<string> {
  const told = (await rowsOfBooks(db)).join('\n');
  return createHash('sha256').update(told).digest('hex').slice(0, 16);
}

/** What the digest is made of, line by line: what to compare when two runs of one seed differ. */
export async function rowsOfBooks(db: Db): Promise<string[]> {
  const { rows } = await sql<{ told: string }>`
    select told from (
      select 1 as part, concat_ws(' ', o.contact ->> 'email', o.placed_at, o.confirmed_at, o.total_pence, o.delivery_pence,
        o.delivery ->> 'words', (
          select string_agg(concat_ws(' ', l.sku, l.quantity, l.total_pence, l.state, l.settled_at), ',' order by l.number)
          from orders.line l where l.order_id = o.id), (
          select string_agg(concat_ws(' ', p.state, p.amount_pence, p.captured_pence, p.refunded_pence), ',')
          from payments.payment p where p.order_id = o.id), (
          select string_agg(concat_ws(' ', c.route, c.place, c.state, c.left_at), ',' order by c.route, c.place)
          from fulfilment.consignment c where c.order_id = o.id), (
          select string_agg(concat_ws(' ', h.kind, h.lines, h.at), ',' order by h.at, h.kind, h.lines)
          from orders.happening h where h.order_id = o.id)) as told
      from orders."order" o
      union all
      select 2, concat_ws(' ', p.sku, l.place, l.on_hand, l.claimed)
      from stock.level l join catalogue.product p on p.id = l.product_id
      union all
      select 3, concat_ws(' ', recipient, split_part(fact, ':', 1), state, queued_at, sent_at) from notifications.message
      union all
      select 4, concat_ws(' ', kind, due_at, state, settled_at, attempts) from deadlines.deadline
      union all
      select 5, concat_ws(' ', state, method, amount_pence, captured_pence, refunded_pence, opened_at) from payments.payment
    ) as all_of_it
    order by part, told
  `.execute(db);
  return rows.map(({ told }) => told);
}
