import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import { lookAtCustomer } from '../../../shop/identity/index.ts';
import { keepNote, lookAtOrder, orderPage, searchOrders } from '../../../shop/orders/index.ts';
import type { Shop } from '../../../shop.ts';
import { requireStaff } from '../../who.ts';
import { officePage } from '../frame.tsx';
import { officeMissing } from '../missing.tsx';
import { actorOf } from '../people-names.ts';
import { LookFields, NoteFields, OrderParams } from './fields.ts';
import { OrderListPage } from './list-page.tsx';
import { showOrder } from './show-order.tsx';

const OrdersQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  after: Type.Optional(Type.String({ maxLength: 200 })),
});

export function orderRoutes(app: App, shop: Shop): void {
  app.get('/office/orders', { schema: { querystring: OrdersQuery } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-orders');
    if (!staff) return reply;
    const { q = '', after } = request.query;
    const { orders, next } = await searchOrders(shop.db, q, after);
    const [only] = orders;
    if (orders.length === 1 && only && isNumber(q, only.number))
      return reply.redirect(`/office/orders/${only.number}`, 303);
    const later = next && `/office/orders?${new URLSearchParams({ ...(q && { q }), after: next })}`;
    const main = <OrderListPage orders={orders} sought={q} next={later} />;
    return reply.page(await officePage(request, shop, { title: 'Orders', main, query: q }));
  });

  app.get('/office/orders/:number', { schema: { params: OrderParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-orders');
    if (!staff) return reply;
    const page = await orderPage(shop.db, request.params.number);
    if (!page) return officeMissing(request, reply, shop);
    return reply.page(await showOrder(request, shop, { staff, page }));
  });

  lookRoute(app, shop);
  noteRoute(app, shop);
}

/** Whether what was typed is this order's number, with or without its dashes. */
const isNumber = (typed: string, number: string): boolean =>
  typed.replace(/[\s-]/g, '').toUpperCase() === number.replaceAll('-', '');

function lookRoute(app: App, shop: Shop): void {
  app.post('/office/orders/:number/looks', { schema: { params: OrderParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-customers');
    if (!staff) return reply;
    const page = await orderPage(shop.db, request.params.number);
    if (!page) return officeMissing(request, reply, shop);
    const { value, errors } = readFields(LookFields, request.body);
    if (errors) return reply.code(422).page(await showOrder(request, shop, { staff, page, tried: { errors } }));

    const { id: orderId, number, customerId } = page.order;
    const now = shop.now();
    if (customerId) {
      const reason = `Order ${number}: ${value.reason}`;
      await shop.db.transaction().execute((tx) => lookAtCustomer(tx, staff.id, customerId, reason, now));
    } else {
      await lookAtOrder(shop.db, { orderId, words: value.reason, actor: actorOf(staff) }, now);
    }
    return reply.redirect(`/office/orders/${number}#who`, 303);
  });
}

function noteRoute(app: App, shop: Shop): void {
  app.post('/office/orders/:number/notes', { schema: { params: OrderParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'change-orders');
    if (!staff) return reply;
    const page = await orderPage(shop.db, request.params.number);
    if (!page) return officeMissing(request, reply, shop);
    const { value, errors } = readFields(NoteFields, request.body);
    if (errors) return reply.code(422).page(await showOrder(request, shop, { staff, page, tried: { errors } }));
    const { id: orderId, number } = page.order;
    await keepNote(shop.db, { orderId, words: value.words, actor: actorOf(staff) }, shop.now());
    return reply.redirect(`/office/orders/${number}#happened`, 303);
  });
}
