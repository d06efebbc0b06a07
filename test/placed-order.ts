/** Orders for tests: placed as checkout places them, with stock that was promised and money that was set aside. */
import { sql } from 'kysely';
import type { Db } from '../src/lib/db.ts';
import { newId, newOrderNumber } from '../src/lib/ids.ts';
import { basisPoints, pence, sum, times, vatInside } from '../src/lib/money.ts';
import { insertConsignments } from '../src/shop/fulfilment/index.ts';
import { digestOfKey, insertOrder, type NewLine, type NewOrder, type Route } from '../src/shop/orders/index.ts';
import { attachAuthorised, authorise, type PaymentProvider } from '../src/shop/payments/index.ts';
import { holdStock, promiseStock } from '../src/shop/stock/index.ts';

export interface Story {
  lines: readonly {
    route?: Route;
    total?: number;
    quantity?: number;
    early?: boolean;
    productId?: string;
    name?: string;
    vat?: 'standard' | 'zero';
  }[];
  delivery?: number;
  method?: string;
  customerId?: string;
  contact?: NewOrder['contact'];
}

const grace = { email: 'grace@example.org', name: 'Grace Hopper', phone: null };
const home = { line1: '4 Ware Walk', town: 'London', postcode: 'SW1A 9ZZ' };

/** Puts an order there; its key opens its page. */
export async function placeTestOrder(db: Db, provider: PaymentProvider, story: Story, now: Temporal.Instant) {
  const id = newId();
  const key = newId();
  const checkoutId = newId();
  const lines = story.lines.map((line, index) => newLine(line, index + 1));
  const deliveryPence = pence(story.delivery ?? 395);
  const totalPence = sum([...lines.map((line) => line.totalPence), deliveryPence]);
  await openShelves(db, lines);
  const termsVersionId = await firstVersion(db, now);
  const method = story.method ?? 'sandbox:approve';
  if (totalPence > 0) {
    await authorise(db, provider, { checkoutId, amountPence: totalPence, method, returnUrl: '/', words: 'Order' }, now);
  }
  const number = newOrderNumber();
  const order: NewOrder = {
    id,
    number,
    keyDigest: digestOfKey(key),
    checkoutId,
    site: 'hollis',
    seller: 'hollis-plc',
    channel: 'web',
    customerId: story.customerId ?? null,
    contact: story.contact ?? grace,
    address: home,
    territory: 'England',
    delivery: { method: 'standard', words: 'Standard delivery' },
    deliveryPence,
    totalPence,
    termsVersionId,
    lines,
  };
  await db.transaction().execute(async (tx) => {
    const wants = lines.map(({ productId, place, quantity }) => ({ productId, place, quantity }));
    await holdStock(tx, id, wants, now);
    await insertOrder(tx, order, now);
    await insertConsignments(tx, id, consignmentsOf(lines), now);
    await promiseStock(tx, id, now);
    await attachAuthorised(tx, { checkoutId, orderId: id, atLeastPence: totalPence });
  });
  const { rows } = await sql<{ id: string }>`
    select id from fulfilment.consignment where order_id = ${id} order by route desc, id
  `.execute(db);
  return { orderId: id, number, key, lines, consignments: rows.map((row) => row.id) };
}

function newLine(line: Story['lines'][number], number: number): NewLine {
  const {
    route = 'warehouse',
    total = 1_000,
    quantity = 1,
    early = false,
    productId = newId(),
    name = 'Kettle',
    vat = 'standard',
  } = line;
  const rate = vat === 'zero' ? 0 : 2_000;
  const unitPence = pence(total);
  const totalPence = times(unitPence, quantity);
  const supplier = route === 'supplier-direct' ? 'northmoor' : null;
  return {
    number,
    productId,
    sku: `SKU-${number}`,
    name,
    quantity,
    unitPence,
    totalPence,
    vat,
    vatBasisPoints: rate,
    vatPence: vatInside(totalPence, basisPoints(rate)),
    route,
    place: supplier ?? 'ware-park',
    supplier,
    charge: early ? 'after-confirmation' : 'at-despatch',
    age: 'none',
    revision: 1,
    specialConditions: ['Two-year guarantee included.'],
    exemption: null,
    personalisation: null,
    icon: 'kettle',
    tint: 1,
  };
}

const consignmentsOf = (lines: readonly NewLine[]) =>
  [...Map.groupBy(lines, ({ route, place }) => `${route} ${place}`).values()].flatMap((together) =>
    together.slice(0, 1).map(({ route, place }) => ({
      route,
      place,
      shop: route === 'click-and-collect' ? 'ware-street' : null,
      dueOn: null,
      lines: together.map(({ number }) => number),
    })),
  );

async function openShelves(db: Db, lines: readonly NewLine[]): Promise<void> {
  await sql`
    insert into catalogue.category (site, slug, name, position, icon) values ('hollis', 'home', 'Home', 1, 'kettle')
    on conflict do nothing
  `.execute(db);
  for (const { productId, place, route, supplier, sku } of lines) {
    await sql`
      insert into catalogue.product (id, sku, site, category, name, slug, description, icon, tint, price_pence, vat, route,
        supplier, source, entered_at, entered_by)
      values (${productId}, ${`${sku}-${productId}`}, 'hollis', 'home', 'Kettle', ${productId}, '', 'kettle', 1, 1000,
        'standard', ${route === 'click-and-collect' ? 'warehouse' : route}, ${supplier}, 'test', now(), 'test')
      on conflict do nothing
    `.execute(db);
    await sql`
      insert into stock.level (product_id, place, on_hand) values (${productId}, ${place}, 10) on conflict do nothing
    `.execute(db);
  }
}

async function firstVersion(db: Db, now: Temporal.Instant): Promise<string> {
  await sql`
    insert into terms.version (id, brand, number, effective_from, figures, clauses, digest, reason, published_at, published_by)
    values (${newId()}, 'hollis', 1, ${now}, '{}', '[]', '', 'first', ${now}, 'test') on conflict do nothing
  `.execute(db);
  const { rows } = await sql<{
    id: string;
  }>`select id from terms.version where brand = 'hollis' and number = 1`.execute(db);
  return rows[0]?.id ?? '';
}
