import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { readOrderNumber } from '../../../lib/ids.ts';
import {
  cannotDespatch,
  collectConsignment,
  despatchConsignment,
  type LetGo,
  markReady,
} from '../../../shop/fulfilment/index.ts';
import { orderPage, searchOrders } from '../../../shop/orders/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalProblem } from '../../refusals.ts';
import { requireStaff } from '../../who.ts';
import { detailOf, summaryOf } from './order-json.ts';
import {
  CollectionBody,
  ConsignmentParams,
  DespatchBody,
  LetGone,
  OrderDetail,
  OrderList,
  OrderParams,
  RefusalBody,
  SearchQuery,
} from './schemas.ts';
import { sendOwn } from './tagged.ts';

const tags = ['Staff'];
const answers = { 200: LetGone, 404: Problem, 409: Problem, 422: Problem, 503: Problem };

/** Orders and their parcels, for the programs of the shop's people: the office and the warehouse. */
export function staffOrderApiRoutes(app: App, shop: Shop): void {
  app.get(
    '/api/v1/staff/orders',
    { schema: { tags, querystring: SearchQuery, response: { 200: OrderList } } },
    async (request, reply) => {
      if (!(await requireStaff(request, reply, shop, 'see-orders'))) return reply;
      const { orders, next } = await searchOrders(shop.db, request.query.q, request.query.cursor);
      return sendOwn(request, reply, { orders: orders.map(summaryOf), nextCursor: next ?? null });
    },
  );

  app.get(
    '/api/v1/staff/orders/:number',
    { schema: { tags, params: OrderParams, response: { 200: OrderDetail, 404: Problem } } },
    async (request, reply) => {
      if (!(await requireStaff(request, reply, shop, 'see-orders'))) return reply;
      const number = readOrderNumber(request.params.number);
      const page = number && (await orderPage(shop.db, number));
      return page ? sendOwn(request, reply, detailOf(page)) : reply.problem(problem(404));
    },
  );
  consignmentRoutes(app, shop);
}

function consignmentRoutes(app: App, shop: Shop): void {
  const leaving = {
    schema: { tags, params: ConsignmentParams, body: DespatchBody, response: answers },
    config: { idempotent: true },
  };

  app.post('/api/v1/staff/consignments/:id/despatch', leaving, async (request, reply) => {
    const member = await requireStaff(request, reply, shop, 'despatch');
    if (!member) return reply;
    const actor = { ...request.body, by: `staff:${member.id}` };
    return answer(
      request,
      reply,
      shop,
      await despatchConsignment(shop.db, shop.provider, request.params.id, actor, shop.now()),
    );
  });

  app.post('/api/v1/staff/consignments/:id/ready-notice', leaving, async (request, reply) => {
    const member = await requireStaff(request, reply, shop, 'despatch');
    if (!member) return reply;
    const actor = { ...request.body, by: `staff:${member.id}` };
    return answer(request, reply, shop, await markReady(shop.db, shop.provider, request.params.id, actor, shop.now()));
  });

  const collecting = {
    schema: { tags, params: ConsignmentParams, body: CollectionBody, response: answers },
    config: { idempotent: true },
  };
  app.post('/api/v1/staff/consignments/:id/collection', collecting, async (request, reply) => {
    const member = await requireStaff(request, reply, shop, 'despatch');
    if (!member) return reply;
    const { proof } = request.body;
    const { done } = await collectConsignment(shop.db, request.params.id, `staff:${member.id}`, shop.now(), proof);
    if (done === 'proof-needed') {
      const reason = 'Say what proof of age was shown: something in it is for adults only.';
      return reply.problem(problem(422, { errors: [{ field: 'proof', reason }] }));
    }
    if (done === 'not-ready') return reply.problem(problem(409, { detail: 'This is not waiting to be collected.' }));
    return reply.send({ done });
  });

  const refusing = {
    schema: { tags, params: ConsignmentParams, body: RefusalBody, response: answers },
    config: { idempotent: true },
  };
  app.post('/api/v1/staff/consignments/:id/refusal', refusing, async (request, reply) => {
    const member = await requireStaff(request, reply, shop, 'despatch');
    if (!member) return reply;
    const { lines, because, evidence } = request.body;
    const wish = {
      consignmentId: request.params.id,
      because,
      evidence,
      by: `staff:${member.id}`,
      ...(lines && { lines }),
    };
    const outcome = await cannotDespatch(shop.db, shop.provider, wish, shop.now());
    if (outcome.done === 'not-there') return reply.problem(problem(404));
    if (outcome.done === 'refused') return reply.problem(await refusalProblem(shop, request, [outcome.refusal]));
    return reply.send({ done: outcome.done });
  });
}

async function answer(request: FastifyRequest, reply: FastifyReply, shop: Shop, outcome: LetGo): Promise<FastifyReply> {
  switch (outcome.done) {
    case 'not-there':
      return reply.problem(problem(404));
    case 'nothing-left':
      return reply.problem(problem(409, { detail: 'Nothing of this consignment is left to send.' }));
    case 'waiting':
      return reply
        .header('retry-after', '60')
        .problem(problem(503, { detail: 'The payment provider has not answered yet. It is asked again.' }));
    case 'refused':
      return reply.problem(await refusalProblem(shop, request, [outcome.refusal]));
    default:
      return reply.send({ done: outcome.done });
  }
}
