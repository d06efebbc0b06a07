import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';
import { invariant } from '../../../lib/invariant.ts';
import { type Pence, sum } from '../../../lib/money.ts';
import { sought } from '../rules/sought.ts';

export type Route = 'warehouse' | 'supplier-direct' | 'click-and-collect' | 'e-delivery';

export interface Contact {
  email: string;
  name: string;
  phone: string | null;
}

export interface PostalAddress {
  line1: string;
  line2?: string | null;
  town: string;
  county?: string | null;
  postcode: string;
}

export interface Delivery {
  method: string;
  words: string;
  on?: string;
  shop?: string;
}

export interface NewLine {
  number: number;
  productId: string;
  sku: string;
  name: string;
  quantity: number;
  unitPence: Pence;
  totalPence: Pence;
  vat: string;
  vatBasisPoints: number;
  vatPence: Pence;
  route: Route;
  place: string;
  supplier: string | null;
  charge: 'at-despatch' | 'after-confirmation';
  age: string;
  revision: number;
  specialConditions: readonly string[];
  exemption: string | null;
  personalisation: string | null;
  icon: string;
  tint: number;
}

export interface NewOrder {
  id: string;
  number: string;
  keyDigest: Buffer;
  checkoutId: string;
  site: string;
  seller: string;
  channel: string;
  customerId: string | null;
  contact: Contact;
  address: PostalAddress | null;
  territory: string;
  delivery: Delivery;
  deliveryPence: Pence;
  totalPence: Pence;
  termsVersionId: string;
  lines: readonly NewLine[];
}

/** What opens the page of an order for whoever has no account: only this digest of it is kept. */
export const digestOfKey = (key: string): Buffer => createHash('sha256').update(key).digest();

/** Stores an order with its lines and the first thing that happened to it. One statement, so that placing is short. */
export async function insertOrder(tx: Tx, order: NewOrder, now: Temporal.Instant): Promise<void> {
  const charged = sum([...order.lines.map(({ totalPence }) => totalPence), order.deliveryPence]);
  invariant(charged === order.totalPence, 'the total of an order is what its lines and its delivery come to');
  const contact = JSON.stringify(order.contact);
  const address = order.address && JSON.stringify(order.address);
  const delivery = JSON.stringify(order.delivery);
  const numbers = order.lines.map(({ number }) => number);
  const actor = order.customerId ? `customer:${order.customerId}` : 'guest';
  await sql`
    with placed as (
      insert into orders."order" (id, number, site, seller, channel, customer_id, key_digest, contact, address,
        territory, delivery, delivery_pence, total_pence, terms_version_id, checkout_id, sought, placed_at)
      values (${order.id}, ${order.number}, ${order.site}, ${order.seller}, ${order.channel}, ${order.customerId},
        ${order.keyDigest}, ${contact}::jsonb, ${address}::jsonb, ${order.territory}, ${delivery}::jsonb,
        ${order.deliveryPence}, ${order.totalPence}, ${order.termsVersionId}, ${order.checkoutId}, ${sought(order)},
        ${now})
    ), happened as (
      insert into orders.happening (id, order_id, kind, clause, lines, actor, at)
      values (${newId()}, ${order.id}, 'placed', 'checkout.confirm-button', ${numbers}::smallint[], ${actor}, ${now})
    )
    insert into orders.line (order_id, number, product_id, sku, name, quantity, unit_pence, total_pence, vat,
      vat_basis_points, vat_pence, route, place, supplier, charge, age, revision, special_conditions, exemption,
      personalisation, icon, tint)
    select ${order.id}::uuid, number, "productId", sku, name, quantity, "unitPence", "totalPence", vat,
      "vatBasisPoints", "vatPence", route, place, supplier, charge, age, revision, "specialConditions", exemption,
      personalisation, icon, tint
    from jsonb_to_recordset(${JSON.stringify(order.lines)}::jsonb) as l (number smallint, "productId" uuid, sku text,
      name text, quantity integer, "unitPence" integer, "totalPence" integer, vat text, "vatBasisPoints" integer,
      "vatPence" integer, route text, place text, supplier text, charge text, age text, revision integer,
      "specialConditions" jsonb, exemption text, personalisation text, icon text, tint smallint)
  `.execute(tx);
}
