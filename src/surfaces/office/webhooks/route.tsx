import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import type { FieldError } from '../../../lib/http/problem.ts';
import { listEndpoints, makeEndpoint } from '../../../shop/webhooks/index.ts';
import type { Shop } from '../../../shop.ts';
import { EndpointFields } from '../../api/webhooks/schemas.ts';
import { requireStaff } from '../../who.ts';
import { officePage } from '../frame.tsx';
import { actorOf } from '../people-names.ts';
import { endpointRoutes } from './endpoint-routes.tsx';
import { EndpointsPage } from './endpoints-page.tsx';
import { SecretPage } from './secret-page.tsx';

const Typed = Type.Object({ url: Type.Optional(Type.String()), events: Type.Optional(Type.Array(Type.String())) });

/** Who else is told of what happens: made here, and their secret shown once. */
export function webhookRoutes(app: App, shop: Shop): void {
  const list = async (request: FastifyRequest, errors: readonly FieldError[] = []) => {
    const typed = readFields(Typed, request.body).value ?? {};
    const main = <EndpointsPage endpoints={await listEndpoints(shop.db)} typed={typed} errors={errors} />;
    return officePage(request, shop, { title: 'Webhooks', main });
  };

  app.get('/office/webhooks', async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-webhooks');
    return staff ? reply.page(await list(request)) : reply;
  });

  app.post('/office/webhooks', async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-webhooks');
    if (!staff) return reply;
    const { value, errors } = readFields(EndpointFields, request.body);
    if (!value) return reply.code(422).page(await list(request, errors));
    const open = shop.config.environment !== 'production';
    const outcome = await makeEndpoint(shop.db, { ...value, by: actorOf(staff) }, { open }, shop.now());
    if (outcome.done === 'faulty') return reply.code(422).page(await list(request, outcome.errors));
    // Not a redirect: the secret is in this answer and nowhere else.
    const main = <SecretPage id={outcome.endpoint.id} url={outcome.endpoint.url} secret={outcome.secret} />;
    reply.code(201).header('cache-control', 'no-store');
    return reply.page(await officePage(request, shop, { title: 'The secret of the endpoint', main }));
  });

  endpointRoutes(app, shop);
}
