import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import {
  changeSecret,
  deliverAgain,
  findDelivery,
  findEndpoint,
  listDeliveries,
  queueTest,
  stopEndpoint,
} from '../../../shop/webhooks/index.ts';
import type { Shop } from '../../../shop.ts';
import { requireStaff } from '../../who.ts';
import { officePage } from '../frame.tsx';
import { officeMissing } from '../missing.tsx';
import { DeliveryPage } from './delivery-page.tsx';
import { EndpointPage } from './endpoint-page.tsx';
import { SecretPage } from './secret-page.tsx';

const Params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const Query = Type.Object({ after: Type.Optional(Type.String({ format: 'uuid' })) });
const pageSize = 50;

/** One endpoint and what it was told. */
export function endpointRoutes(app: App, shop: Shop): void {
  const { db } = shop;

  app.get('/office/webhooks/:id', { schema: { params: Params, querystring: Query } }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'see-webhooks'))) return reply;
    const endpoint = await findEndpoint(db, request.params.id);
    if (!endpoint) return officeMissing(request, reply, shop);
    const which = { endpointId: endpoint.id, after: request.query.after, limit: pageSize + 1 };
    const found = await listDeliveries(db, which);
    const deliveries = found.slice(0, pageSize);
    const last = found.length > pageSize ? deliveries.at(-1)?.id : undefined;
    const next = last && `/office/webhooks/${endpoint.id}?after=${last}`;
    const main = <EndpointPage endpoint={endpoint} deliveries={deliveries} next={next} />;
    return reply.page(await officePage(request, shop, { title: 'Webhook endpoint', main }));
  });

  app.post('/office/webhooks/:id/secret', { schema: { params: Params } }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'see-webhooks'))) return reply;
    const { id } = request.params;
    const [endpoint, changed] = [await findEndpoint(db, id), await changeSecret(db, id, shop.now())];
    if (!endpoint || !changed) return officeMissing(request, reply, shop);
    const main = <SecretPage id={id} url={endpoint.url} secret={changed.secret} bothUntil={changed.beforeUntil} />;
    reply.header('cache-control', 'no-store');
    return reply.page(await officePage(request, shop, { title: 'The new secret of the endpoint', main }));
  });

  app.post('/office/webhooks/:id/end', { schema: { params: Params } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-webhooks');
    if (!staff) return reply;
    await stopEndpoint(db, request.params.id, `Stopped by ${staff.name}.`, shop.now());
    return reply.redirect(`/office/webhooks/${request.params.id}`, 303);
  });

  app.post('/office/webhooks/:id/tests', { schema: { params: Params } }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'see-webhooks'))) return reply;
    await queueTest(db, request.params.id, shop.now());
    return reply.redirect(`/office/webhooks/${request.params.id}`, 303);
  });

  deliveryRoutes(app, shop);
}

function deliveryRoutes(app: App, shop: Shop): void {
  app.get('/office/webhooks/deliveries/:id', { schema: { params: Params } }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'see-webhooks'))) return reply;
    const delivery = await findDelivery(shop.db, request.params.id);
    if (!delivery) return officeMissing(request, reply, shop);
    return reply.page(
      await officePage(request, shop, { title: `Delivery of ${delivery.event}`, main: <DeliveryPage {...delivery} /> }),
    );
  });

  app.post('/office/webhooks/deliveries/:id/attempts', { schema: { params: Params } }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'see-webhooks'))) return reply;
    await deliverAgain(shop.db, request.params.id, shop.now());
    return reply.redirect(`/office/webhooks/deliveries/${request.params.id}`, 303);
  });
}
