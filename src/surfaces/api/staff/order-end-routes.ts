import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { cancelBeforeAcceptance, orderPage } from '../../../shop/orders/index.ts';
import { versionById } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { refuseAsAsked } from '../../office/orders/refuse-as-asked.ts';
import { actorOf } from '../../office/people-names.ts';
import { refusalProblem } from '../../refusals.ts';
import { requireStaff } from '../../who.ts';
import { Done, LinesBody, NonAcceptanceBody, NumberParams } from './schemas.ts';

const tags = ['Staff'];
const answers = { 200: Done, 404: Problem, 422: Problem };
const config = { idempotent: true };

/** How lines end before the shop has accepted them, for the programs of customer service. */
export function staffOrderEndApiRoutes(app: App, shop: Shop): void {
  app.post(
    '/api/v1/staff/orders/:number/cancellation',
    { schema: { tags, params: NumberParams, body: LinesBody, response: answers }, config },
    async (request, reply) => {
      const member = await requireStaff(request, reply, shop, 'change-orders');
      if (!member) return reply;
      const page = await orderPage(shop.db, request.params.number);
      if (!page) return reply.problem(problem(404));
      const who = { by: 'staff', staffId: member.id } as const;
      const wish = { orderId: page.order.id, lines: request.body.lines, who };
      const outcome = await cancelBeforeAcceptance(shop.db, shop.provider, wish, shop.now());
      if (outcome.done === 'not-yours') return reply.problem(problem(404));
      if (outcome.done === 'cancelled') return { done: outcome.done };
      const agreed = await versionById(shop.db, page.order.termsVersionId);
      return reply.problem(await refusalProblem(shop, request, [outcome.refusal], agreed));
    },
  );

  app.post(
    '/api/v1/staff/orders/:number/non-acceptance',
    { schema: { tags, params: NumberParams, body: NonAcceptanceBody, response: answers }, config },
    async (request, reply) => {
      const member = await requireStaff(request, reply, shop, 'change-orders');
      if (!member) return reply;
      const page = await orderPage(shop.db, request.params.number);
      if (!page) return reply.problem(problem(404));
      const outcome = await refuseAsAsked(shop, { page, wish: request.body, actor: actorOf(member) });
      if (outcome.done === 'not-there') return reply.problem(problem(404));
      if (outcome.done === 'refused-lines') return { done: outcome.done };
      const agreed = await versionById(shop.db, page.order.termsVersionId);
      return reply.problem(await refusalProblem(shop, request, [outcome.refusal], agreed));
    },
  );
}
