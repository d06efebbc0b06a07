import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import type { Refusal } from '../../../lib/terms.ts';
import { listMessagesOfOrder } from '../../../shop/notifications/index.ts';
import { cancelBeforeAcceptance, listOrdersOf } from '../../../shop/orders/index.ts';
import { siteById, siteOf } from '../../../shop/outlets/index.ts';
import { versionById } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { downloadCodes } from '../../download-codes.ts';
import { confirmationOf } from '../../paper/confirmation.ts';
import { confirmationPdf } from '../../paper/confirmation-pdf.ts';
import { promiseStubs, refusalStubs } from '../../refusals.ts';
import type { StubProps } from '../../ui/stub.tsx';
import { whoAsks } from '../../who.ts';
import { shopPage } from '../frame.tsx';
import { answerMissing } from '../missing.tsx';
import { ConfirmationPage } from './confirmation-page.tsx';
import { FindOrder, findFor } from './find-order-fields.ts';
import { FindOrderPage, OrderListPage } from './find-order-page.tsx';
import { giveKey, keyOf, type Opened, openOrder } from './open-order.ts';
import { OrderView } from './order-page.tsx';
import { timeline } from './timeline.ts';

const OrderParams = Type.Object({ number: Type.String() });
const OrderQuery = Type.Object({ key: Type.Optional(Type.String()), cancelled: Type.Optional(Type.String()) });
const ListQuery = Type.Object({ after: Type.Optional(Type.String()) });
const CancelFields = Type.Object({
  lines: Type.Array(Type.Integer({ minimum: 1, maximum: 32_767 }), {
    minItems: 1,
    reason: 'Choose a product to cancel.',
  }),
});

/** Guessing an order would pay; ten tries a minute are enough for anybody who has it in front of them. */
const slowly = { rateLimit: { max: 10, timeWindow: '1 minute' } };

/** Orders, for whoever placed them. */
export function orderRoutes(app: App, shop: Shop): void {
  app.get('/orders', { schema: { querystring: ListQuery } }, async (request, reply) => {
    const person = await whoAsks(request, shop);
    if (person.kind !== 'customer') return findPage(request, reply, shop, {}, []);
    const { orders, next } = await listOrdersOf(shop.db, person.id, request.query.after);
    const main = <OrderListPage orders={orders} next={next} />;
    return reply.page(await shopPage(request, shop, { title: 'Your orders', main }));
  });

  app.post('/orders', { config: slowly }, async (request, reply) => {
    const { value, errors } = readFields(FindOrder, request.body);
    if (!value) return findPage(request, reply.code(422), shop, {}, errors);
    const order = await findFor(shop, value);
    if (!order) return findPage(request, reply.code(422), shop, value, [{ field: 'number', reason: noSuchOrder }]);
    giveKey(reply, shop, order.number, keyOf(shop, order.id));
    return reply.redirect(`/orders/${order.number}`, 303);
  });

  app.get('/orders/:number', { schema: { params: OrderParams, querystring: OrderQuery } }, async (request, reply) => {
    const { number } = request.params;
    if (request.query.key) {
      giveKey(reply, shop, number, request.query.key);
      return reply.redirect(`/orders/${number}`, 303);
    }
    const opened = await openOrder(request, shop, number);
    if (!opened) return answerMissing(request, reply, shop);
    return orderPageOf(request, reply, shop, opened, [], request.query.cancelled !== undefined);
  });

  app.post('/orders/:number/cancellation', { schema: { params: OrderParams } }, async (request, reply) => {
    const opened = await openOrder(request, shop, request.params.number);
    const { value } = readFields(CancelFields, request.body);
    if (!opened) return answerMissing(request, reply, shop);
    const { order, who } = opened;
    if (!value) return reply.redirect(`/orders/${order.number}#cancel`, 303);
    const wish = { orderId: order.id, lines: value.lines, who };
    const outcome = await cancelBeforeAcceptance(shop.db, shop.provider, wish, shop.now());
    switch (outcome.done) {
      case 'cancelled':
        return reply.redirect(`/orders/${order.number}?cancelled=yes`, 303);
      case 'not-yours':
        return answerMissing(request, reply, shop);
      case 'refused': {
        const fresh = (await openOrder(request, shop, order.number)) ?? opened;
        return orderPageOf(request, reply.code(422), shop, fresh, [outcome.refusal], false);
      }
    }
  });

  app.get('/orders/:number/confirmation', { schema: { params: OrderParams } }, async (request, reply) => {
    const opened = await openOrder(request, shop, request.params.number);
    if (!opened) return answerMissing(request, reply, shop);
    const main = <ConfirmationPage confirmation={await confirmationOf(shop, opened)} />;
    return reply.page(await shopPage(request, shop, { title: `Confirmation of order ${opened.order.number}`, main }));
  });

  app.get('/orders/:number/confirmation.pdf', { schema: { params: OrderParams } }, async (request, reply) => {
    const opened = await openOrder(request, shop, request.params.number);
    if (!opened) return answerMissing(request, reply, shop);
    const pdf = await confirmationPdf(await confirmationOf(shop, opened));
    return reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `inline; filename="order-${opened.order.number}.pdf"`)
      .type('application/pdf')
      .send(pdf);
  });
}

const noSuchOrder = 'We cannot find an order with this number, email address and postcode. Check all three.';

async function findPage(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  values: Partial<FindOrder>,
  errors: readonly { field: string; reason: string }[],
): Promise<FastifyReply> {
  const [byPost] = await promiseStubs(shop, siteOf(request.host), ['order.info-request-by-post']);
  const main = byPost && <FindOrderPage values={values} errors={errors} byPost={byPost} />;
  return reply.page(await shopPage(request, shop, { title: 'Find your order', main }));
}

async function orderPageOf(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  page: Opened,
  refused: readonly Refusal[],
  cancelled: boolean,
): Promise<FastifyReply> {
  const { order } = page;
  const site = siteById(order.site);
  const agreed = await versionById(shop.db, order.termsVersionId);
  const steps = timeline(page);
  const clauses = [...steps.map(({ clause }) => clause), 'order.cancel-before-acceptance'];
  const stubs = await promiseStubs(shop, site, clauses, agreed);
  const refusals = await refusalStubs(shop, site, refused, agreed);
  const shown = steps.map(({ clause: _, sum, ...step }, index) => ({ ...step, stub: withSum(stubs[index], sum) }));
  const cancelPromise = stubs.at(-1);
  const main = cancelPromise && (
    <OrderView
      page={page}
      steps={shown}
      cancelPromise={cancelPromise}
      refusals={refusals}
      cancelled={cancelled}
      termsAddress={`/terms/${agreed.number}`}
      codes={new Map(page.lines.map((line) => [line.number, downloadCodes(shop, order.id, line)]))}
      messages={await listMessagesOfOrder(shop.db, order.id)}
    />
  );
  reply.header('cache-control', 'private, no-store');
  return reply.page(await shopPage(request, shop, { title: `Order ${order.number}`, main }));
}

const withSum = (stub: StubProps | undefined, sum: StubProps['sum']): StubProps | undefined =>
  stub && (sum ? { ...stub, sum } : stub);
