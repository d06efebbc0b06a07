import { sql } from 'kysely';
import type { Read } from '../../../lib/db.ts';
import type { Pence } from '../../../lib/money.ts';
import { headColumns, type OrderHead } from './find.ts';
import type { Line } from './lines.ts';

export interface Happening {
  kind: string;
  clause: string | null;
  lines: number[];
  actor: string;
  facts: HappeningFacts;
  at: Temporal.Instant;
}

export interface HappeningFacts {
  consignmentId?: string;
  amountPence?: Pence;
  evidence?: string;
  because?: string;
  collectBy?: string;
  carrier?: string;
  tracking?: string;
}

export interface PageConsignment {
  id: string;
  route: string;
  place: string;
  shop: string | null;
  state: string;
  dueOn: string | null;
  carrier: string | null;
  tracking: string | null;
  lines: number[];
}

export interface PageMoney {
  amountPence: Pence;
  capturedPence: Pence;
  refundedPence: Pence;
  state: string;
}

/** Everything that is known of an order, for its page, its letters and its papers. */
export interface OrderPage {
  order: OrderHead;
  lines: Line[];
  happenings: Happening[];
  consignments: PageConsignment[];
  /** What was set aside, taken and given back; undefined when it costs nothing. */
  money: PageMoney | undefined;
}

type InJson<T> = {
  [K in keyof T]: T[K] extends Temporal.Instant ? string : T[K] extends Temporal.Instant | null ? string | null : T[K];
};
type Row = OrderHead & {
  lines: InJson<Line>[];
  happenings: InJson<Happening>[];
  consignments: PageConsignment[];
  money: PageMoney | null;
};

/**
 * Reads across schemas: this is the page that people open most after they have bought, so one statement fetches the
 * consignments of fulfilment and the sums of payments beside its own tables.
 */
const everything = sql.raw(`
  (select json_agg(json_build_object('number', l.number, 'productId', l.product_id, 'sku', l.sku, 'name', l.name,
    'quantity', l.quantity, 'unitPence', l.unit_pence, 'totalPence', l.total_pence, 'vat', l.vat,
    'vatBasisPoints', l.vat_basis_points, 'vatPence', l.vat_pence, 'route', l.route, 'place', l.place,
    'supplier', l.supplier, 'charge', l.charge, 'age', l.age, 'revision', l.revision,
    'specialConditions', l.special_conditions, 'exemption', l.exemption, 'personalisation', l.personalisation,
    'icon', l.icon, 'tint', l.tint, 'state', l.state, 'chargingWith', l.charging_with, 'chargedWith', l.charged_with,
    'settledAt', l.settled_at, 'notAcceptedBecause', l.not_accepted_because) order by l.number)
   from orders.line l where l.order_id = o.id) as lines,
  (select json_agg(json_build_object('kind', h.kind, 'clause', h.clause, 'lines', h.lines, 'actor', h.actor,
    'facts', h.facts, 'at', h.at) order by h.at, h.id)
   from orders.happening h where h.order_id = o.id) as happenings,
  coalesce((select json_agg(json_build_object('id', c.id, 'route', c.route, 'place', c.place, 'shop', c.shop,
    'state', c.state, 'dueOn', c.due_on, 'carrier', c.carrier, 'tracking', c.tracking, 'lines',
    (select json_agg(cl.line_number order by cl.line_number) from fulfilment.consignment_line cl
     where cl.consignment_id = c.id)) order by c.opened_at, c.id)
   from fulfilment.consignment c where c.order_id = o.id), '[]') as consignments,
  (select json_build_object('amountPence', p.amount_pence, 'capturedPence', p.captured_pence,
    'refundedPence', p.refunded_pence, 'state', p.state)
   from payments.payment p where p.order_id = o.id) as money`);

const pageWhere = async (read: Read, where: ReturnType<typeof sql>): Promise<OrderPage | undefined> => {
  const row = await read
    .selectFrom(sql<Row>`(select ${headColumns}, ${everything} from orders."order" as o where ${where})`.as('row'))
    .selectAll()
    .executeTakeFirst();
  if (!row) return undefined;
  const { lines, happenings, consignments, money, ...order } = row;
  return {
    order,
    lines: lines.map((line) => ({ ...line, settledAt: line.settledAt === null ? null : moment(line.settledAt) })),
    happenings: happenings.map((happening) => ({ ...happening, at: moment(happening.at) })),
    consignments,
    money: money ?? undefined,
  };
};

const moment = (text: string): Temporal.Instant => Temporal.Instant.from(text);

export const orderPage = (read: Read, number: string): Promise<OrderPage | undefined> =>
  pageWhere(read, sql`o.number = ${number}`);

/** The same, for a letter about an order. */
export const orderForMessage = (read: Read, orderId: string): Promise<OrderPage | undefined> =>
  pageWhere(read, sql`o.id = ${orderId}`);
