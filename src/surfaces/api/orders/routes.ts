import type { FastifyRequest } from 'fastify';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { readOrderNumber } from '../../../lib/ids.ts';
import {
  type Asker,
  cancelBeforeAcceptance,
  listOrdersOf,
  mayOpen,
  type OrderPage,
  orderPage,
} from '../../../shop/orders/index.ts';
import { versionById } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalProblem } from '../../refusals.ts';
import { whoAsks } from '../../who.ts';
import { detailOf, summaryOf } from './order-json.ts';
import { CancelBody, GuestQuery, ListQuery, OrderDetail, OrderList, OrderParams } from './schemas.ts';
import { sendOwn } from './tagged.ts';

const tags = ['Orders'];

/** Orders, for the programs of whoever placed them: the same as the pages do. */
export function orderApiRoutes(app: App, shop: Shop): void {
  app.get(
    '/api/v1/orders',
    { schema: { tags, querystring: ListQuery, response: { 200: OrderList, 401: Problem } } },
    async (request, reply) => {
      const person = await whoAsks(request, shop);
      if (person.kind !== 'customer') return reply.problem(problem(401));
      const { orders, next } = await listOrdersOf(shop.db, person.id, request.query.cursor);
      return sendOwn(request, reply, { orders: orders.map(summaryOf), nextCursor: next ?? null });
    },
  );

  app.get(
    '/api/v1/orders/:number',
    { schema: { tags, params: OrderParams, querystring: GuestQuery, response: { 200: OrderDetail, 404: Problem } } },
    async (request, reply) => {
      const opened = await open(request, shop, request.params.number, request.query.key);
      return opened ? sendOwn(request, reply, detailOf(opened.page)) : reply.problem(problem(404));
    },
  );

  app.post(
    '/api/v1/orders/:number/cancellation',
    {
      config: { idempotent: true },
      schema: {
        tags,
        params: OrderParams,
        querystring: GuestQuery,
        body: CancelBody,
        response: { 200: OrderDetail, 404: Problem, 422: Problem },
      },
    },
    async (request, reply) => {
      const opened = await open(request, shop, request.params.number, request.query.key);
      if (!opened) return reply.problem(problem(404));
      const { order } = opened.page;
      const wish = { orderId: order.id, lines: request.body.lines, who: opened.who };
      const outcome = await cancelBeforeAcceptance(shop.db, shop.provider, wish, shop.now());
      switch (outcome.done) {
        case 'cancelled': {
          const fresh = await orderPage(shop.db, order.number);
          return sendOwn(request, reply, detailOf(fresh ?? opened.page));
        }
        case 'not-yours':
          return reply.problem(problem(404));
        case 'refused': {
          const agreed = await versionById(shop.db, order.termsVersionId);
          return reply.problem(await refusalProblem(shop, request, [outcome.refusal], agreed));
        }
      }
    },
  );
}

async function open(
  request: FastifyRequest,
  shop: Shop,
  typed: string,
  key: string | undefined,
): Promise<{ page: OrderPage; who: Asker } | undefined> {
  const number = readOrderNumber(typed);
  const page = number && (await orderPage(shop.db, number));
  if (!page) return undefined;
  const person = await whoAsks(request, shop);
  const askers: Asker[] = [
    ...(person.kind === 'customer' ? [{ by: 'customer', customerId: person.id } as const] : []),
    ...(key ? [{ by: 'key', key } as const] : []),
  ];
  const who = askers.find((asker) => mayOpen(page.order, asker));
  return who && { page, who };
}
