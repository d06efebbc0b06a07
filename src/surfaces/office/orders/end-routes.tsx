import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import type { StaffPerson } from '../../../shop/identity/index.ts';
import { cancelBeforeAcceptance, listCohort, type OrderPage, orderPage } from '../../../shop/orders/index.ts';
import { siteById } from '../../../shop/outlets/index.ts';
import { versionById } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { refusalStubs } from '../../refusals.ts';
import { requireStaff } from '../../who.ts';
import { officePage } from '../frame.tsx';
import { officeMissing } from '../missing.tsx';
import { actorOf } from '../people-names.ts';
import { CancelFields, OrderParams, RefuseFields } from './fields.ts';
import { NonAcceptancePage, type NonAcceptancePageProps } from './non-acceptance-page.tsx';
import { refuseAsAsked } from './refuse-as-asked.ts';
import { showOrder } from './show-order.tsx';

const LinesQuery = Type.Object({ lines: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 999 }))) });

/** How lines of an order end before the shop has accepted them: the customer's wish, or the shop's no. */
export function orderEndRoutes(app: App, shop: Shop): void {
  app.post('/office/orders/:number/cancellation', { schema: { params: OrderParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'change-orders');
    if (!staff) return reply;
    const page = await orderPage(shop.db, request.params.number);
    if (!page) return officeMissing(request, reply, shop);
    const { value, errors } = readFields(CancelFields, request.body);
    if (errors) return reply.code(422).page(await showOrder(request, shop, { staff, page, tried: { errors } }));

    const who = { by: 'staff', staffId: staff.id } as const;
    const wish = { orderId: page.order.id, lines: value.lines, who };
    const outcome = await cancelBeforeAcceptance(shop.db, shop.provider, wish, shop.now());
    switch (outcome.done) {
      case 'cancelled':
        return reply.redirect(`/office/orders/${page.order.number}`, 303);
      case 'not-yours':
        return officeMissing(request, reply, shop);
      case 'refused': {
        const agreed = await versionById(shop.db, page.order.termsVersionId);
        const refusals = await refusalStubs(shop, siteById(page.order.site), [outcome.refusal], agreed);
        return reply.code(422).page(await showOrder(request, shop, { staff, page, tried: { refusals } }));
      }
    }
  });

  const path = '/office/orders/:number/non-acceptance';
  app.get(path, { schema: { params: OrderParams, querystring: LinesQuery } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'change-orders');
    if (!staff) return reply;
    const page = await orderPage(shop.db, request.params.number);
    if (!page) return officeMissing(request, reply, shop);
    const { lines = [] } = request.query;
    return reply.page(await showForm(request, shop, { staff, page, lines }));
  });

  app.post(path, { schema: { params: OrderParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'change-orders');
    if (!staff) return reply;
    const page = await orderPage(shop.db, request.params.number);
    if (!page) return officeMissing(request, reply, shop);
    return answerRefusal(request, reply, shop, { staff, page });
  });
}

async function answerRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  { staff, page }: { staff: StaffPerson; page: OrderPage },
) {
  const { value, errors } = readFields(RefuseFields, request.body);
  if (errors) {
    const { value: named } = readFields(CancelFields, request.body);
    const { value: typed } = readFields(Type.Object({ evidence: Type.Optional(Type.String()) }), request.body);
    const again = { staff, page, lines: named?.lines ?? [], tried: { errors, evidence: typed?.evidence } };
    return reply.code(422).page(await showForm(request, shop, again));
  }
  const outcome = await refuseAsAsked(shop, { page, wish: value, actor: actorOf(staff) });
  switch (outcome.done) {
    case 'refused-lines':
      return reply.redirect(`/office/orders/${page.order.number}`, 303);
    case 'not-there':
      return officeMissing(request, reply, shop);
    case 'refused': {
      const agreed = await versionById(shop.db, page.order.termsVersionId);
      const refusals = await refusalStubs(shop, siteById(page.order.site), [outcome.refusal], agreed);
      const tried = { refusals, because: value.because, evidence: value.evidence };
      return reply.code(422).page(await showForm(request, shop, { staff, page, lines: value.lines, tried }));
    }
  }
}

type Tried = Pick<NonAcceptancePageProps, 'refusals' | 'errors' | 'because' | 'evidence'>;

/** The form, with everybody else who was sold the same thing by the same words. Without a line there is nothing to refuse. */
async function showForm(
  request: FastifyRequest,
  shop: Shop,
  { staff, page, lines, tried = {} }: { staff: StaffPerson; page: OrderPage; lines: readonly number[]; tried?: Tried },
) {
  const wanted = page.lines.filter(({ number }) => lines.includes(number));
  if (wanted.length === 0) {
    const errors = [{ field: 'lines', reason: 'Choose at least one line.' }];
    return showOrder(request, shop, { staff, page, tried: { errors } });
  }
  const cohorts = await Promise.all(
    wanted.map(async ({ sku, name, productId, revision }) => {
      const orders = (await listCohort(shop.db, { productId, revision })).map(({ orderNumber }) => orderNumber);
      return { sku, name, orders };
    }),
  );
  const { number } = page.order;
  return officePage(request, shop, {
    title: `Lines of ${number} that are not accepted`,
    main: <NonAcceptancePage number={number} lines={wanted} cohorts={cohorts} {...tried} />,
  });
}
