import { sql } from 'kysely';
import type { Read } from '../../../lib/db.ts';
import { readOrderNumber } from '../../../lib/ids.ts';
import type { Pence } from '../../../lib/money.ts';
import type { LineStatus } from '../rules/line-status.ts';
import { type Cursor, cursorOf, readCursor } from './cursor.ts';
import type { Contact, Delivery, PostalAddress } from './insert.ts';

/** An order without its lines. */
export interface OrderHead {
  id: string;
  number: string;
  site: string;
  seller: string;
  channel: string;
  customerId: string | null;
  keyDigest: Buffer;
  contact: Contact;
  address: PostalAddress | null;
  territory: string;
  delivery: Delivery;
  deliveryPence: Pence;
  totalPence: Pence;
  deliveryChargedWith: string | null;
  termsVersionId: string;
  checkoutId: string;
  placedAt: Temporal.Instant;
  confirmedAt: Temporal.Instant | null;
}

export const headColumns = sql.raw(`o.id, o.number, o.site, o.seller, o.channel, o.customer_id, o.key_digest, o.contact,
  o.address, o.territory, o.delivery, o.delivery_pence, o.total_pence, o.delivery_charged_with, o.terms_version_id,
  o.checkout_id, o.placed_at, o.confirmed_at`);

export const findOrder = (read: Read, id: string): Promise<OrderHead | undefined> =>
  read
    .selectFrom(sql<OrderHead>`(select ${headColumns} from orders."order" as o where o.id = ${id})`.as('row'))
    .selectAll()
    .executeTakeFirst();

export const findOrderByNumber = (read: Read, number: string): Promise<OrderHead | undefined> =>
  read
    .selectFrom(sql<OrderHead>`(select ${headColumns} from orders."order" as o where o.number = ${number})`.as('row'))
    .selectAll()
    .executeTakeFirst();

/** An order as a list shows it. */
export interface ListedOrder {
  id: string;
  number: string;
  site: string;
  contact: Contact;
  address: PostalAddress | null;
  totalPence: Pence;
  placedAt: Temporal.Instant;
  lines: { number: number; name: string; quantity: number; icon: string; tint: number; state: LineStatus }[];
}

export interface Page {
  orders: ListedOrder[];
  /** Where the next page begins; undefined on the last one. */
  next?: string;
}

const atATime = 25;

type Part = ReturnType<typeof sql>;

/** Newest first. The page is found by its index before its lines are fetched, so it costs the same at any size. */
async function list(read: Read, which: Part, after: Cursor | undefined): Promise<Page> {
  const from = after ? sql`and (placed_at, id) < (${after.placedAt}, ${after.id}::uuid)` : sql``;
  const rows = await read
    .selectFrom(
      sql<ListedOrder>`(
        select found.*, (
          select json_agg(json_build_object('number', l.number, 'name', l.name, 'quantity', l.quantity, 'icon', l.icon,
            'tint', l.tint, 'state', l.state) order by l.number)
          from orders.line l where l.order_id = found.id
        ) as lines
        from (
          select id, number, site, contact, address, total_pence, placed_at from orders."order"
          where ${which} ${from}
          order by placed_at desc, id desc limit ${atATime + 1}
        ) as found
        order by placed_at desc, id desc
      )`.as('row'),
    )
    .selectAll()
    .execute();
  const orders = rows.slice(0, atATime);
  const last = orders.at(-1);
  return rows.length > atATime && last ? { orders, next: cursorOf(last) } : { orders };
}

/** The orders of a customer, newest first. */
export const listOrdersOf = (read: Read, customerId: string, cursor?: string): Promise<Page> =>
  list(read, sql`customer_id = ${customerId}`, readCursor(cursor));

/**
 * Orders by what somebody says on the telephone: the number, or a part of the name, the email or the postcode.
 *
 * A number is found by itself. Anything else is looked up by its three-letter parts; fewer than three letters are in
 * too many orders to mean one, so they find nothing.
 */
export async function searchOrders(read: Read, text: string, cursor?: string): Promise<Page> {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const number = readOrderNumber(typed);
  if (number) {
    const found = await list(read, sql`number = ${number}`, readCursor(cursor));
    if (found.orders.length > 0) return found;
  }
  if (typed === '') return list(read, sql`true`, readCursor(cursor));
  if (typed.length < 3) return { orders: [] };
  const pattern = `%${typed.replace(/[\\%_]/g, '\\$&')}%`;
  return list(read, sql`sought like ${pattern}`, readCursor(cursor));
}

/** Everybody who was sold the same words at the same price and is still waiting: what one is offered, all are. */
export const listCohort = (
  read: Read,
  product: { productId: string; revision: number },
): Promise<{ orderId: string; orderNumber: string; lines: number[] }[]> =>
  read
    .selectFrom(
      sql<{ orderId: string; orderNumber: string; lines: number[] }>`(
        select l.order_id, o.number as order_number, array_agg(l.number order by l.number) as lines
        from orders.line l join orders."order" o on o.id = l.order_id
        where l.product_id = ${product.productId} and l.revision = ${product.revision} and l.state = 'placed'
        group by l.order_id, o.number, o.placed_at order by o.placed_at
      )`.as('row'),
    )
    .selectAll()
    .execute();
