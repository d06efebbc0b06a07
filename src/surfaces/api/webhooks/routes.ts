import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import {
  changeSecret,
  deliverAgain,
  findEndpoint,
  listDeliveries,
  listEndpoints,
  makeEndpoint,
  queueTest,
  stopEndpoint,
} from '../../../shop/webhooks/index.ts';
import type { Shop } from '../../../shop.ts';
import { requireStaff } from '../../who.ts';
import {
  Deliveries,
  deliveryJson,
  EndpointFields,
  EndpointShown,
  Endpoints,
  endpointJson,
  Id,
  Made,
  Page,
  Queued,
  Secret,
} from './schemas.ts';

const tags = ['Webhooks'];
const root = '/api/v1/staff/webhook-endpoints';
const pageSize = 50;

/** Who is told of what happens, for the programs of the shop's people. */
export function webhookApiRoutes(app: App, shop: Shop): void {
  endpointRoutes(app, shop);
  deliveryRoutes(app, shop);
}

function endpointRoutes(app: App, shop: Shop): void {
  const { db, now } = shop;
  app.get(root, { schema: { tags, response: { 200: Endpoints } } }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'see-webhooks'))) return reply;
    return { endpoints: (await listEndpoints(db)).map(endpointJson) };
  });

  const making = { tags, body: EndpointFields, response: { 201: Made, 422: Problem } };
  app.post(root, { schema: making }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-webhooks');
    if (!staff) return reply;
    const wish = { ...request.body, by: `staff:${staff.id}` };
    const outcome = await makeEndpoint(db, wish, { open: shop.config.environment !== 'production' }, now());
    if (outcome.done === 'faulty') return reply.problem(problem(422, { errors: outcome.errors }));
    reply.code(201).header('cache-control', 'no-store').header('location', `${root}/${outcome.endpoint.id}`);
    return { endpoint: endpointJson(outcome.endpoint), secret: outcome.secret };
  });

  const one = { tags, params: Id, response: { 200: EndpointShown, 404: Problem } };
  app.get(`${root}/:id`, { schema: one }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'see-webhooks'))) return reply;
    const endpoint = await findEndpoint(db, request.params.id);
    return endpoint ? endpointJson(endpoint) : reply.problem(problem(404));
  });

  const stopping = { tags, params: Id, response: { 204: Type.Null(), 404: Problem } };
  app.delete(`${root}/:id`, { schema: stopping }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-webhooks');
    if (!staff) return reply;
    const stopped = await stopEndpoint(db, request.params.id, `Stopped by ${staff.name}.`, now());
    return stopped ? reply.code(204).send(null) : reply.problem(problem(404));
  });

  const changing = { tags, params: Id, response: { 200: Secret, 404: Problem } };
  app.post(`${root}/:id/secret`, { schema: changing }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'see-webhooks'))) return reply;
    const changed = await changeSecret(db, request.params.id, now());
    if (!changed) return reply.problem(problem(404));
    reply.header('cache-control', 'no-store');
    return { secret: changed.secret, bothUntil: changed.beforeUntil.toString() };
  });
}

function deliveryRoutes(app: App, shop: Shop): void {
  const { db, now } = shop;
  const queueing = { tags, params: Id, response: { 202: Queued, 404: Problem } };
  app.post(`${root}/:id/tests`, { schema: queueing }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'see-webhooks'))) return reply;
    if (!(await queueTest(db, request.params.id, now()))) return reply.problem(problem(404));
    return reply.code(202).send({ queued: true });
  });

  const listing = { tags, params: Id, querystring: Page, response: { 200: Deliveries } };
  app.get(`${root}/:id/deliveries`, { schema: listing }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'see-webhooks'))) return reply;
    const which = { endpointId: request.params.id, after: request.query.cursor, limit: pageSize + 1 };
    const found = await listDeliveries(db, which);
    const deliveries = found.slice(0, pageSize);
    const nextCursor = found.length > pageSize ? (deliveries.at(-1)?.id ?? null) : null;
    return { deliveries: deliveries.map(deliveryJson), nextCursor };
  });

  const again = { tags, params: Id, response: { 202: Queued, 409: Problem } };
  app.post('/api/v1/staff/webhook-deliveries/:id/attempts', { schema: again }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'see-webhooks'))) return reply;
    if (await deliverAgain(db, request.params.id, now())) return reply.code(202).send({ queued: true });
    return reply.problem(problem(409, { detail: 'It waits already, it was stopped, or there is no such delivery.' }));
  });
}
