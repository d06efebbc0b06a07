import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { countMessages, findMessage, listMessages, sendAgain } from '../../../shop/notifications/index.ts';
import { findOrder } from '../../../shop/orders/index.ts';
import type { Shop } from '../../../shop.ts';
import { sendPaper, showLetter } from '../../mail/show-letter.ts';
import { requireStaff } from '../../who.ts';
import { officePage } from '../frame.tsx';
import { officeMissing } from '../missing.tsx';
import { MailboxPage } from './mailbox-page.tsx';
import { MessagePage } from './message-page.tsx';

const Query = Type.Object({
  state: Type.Optional(Type.Union([Type.Literal('waiting'), Type.Literal('sent'), Type.Literal('failed')])),
  after: Type.Optional(Type.String({ format: 'uuid' })),
});
const Params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const PaperParams = Type.Object({ ...Params.properties, number: Type.Integer({ minimum: 0, maximum: 20 }) });

const pageSize = 50;

/** What the shop has said to people: all of it, what waits, and what could not be delivered. */
export function mailboxRoutes(app: App, shop: Shop): void {
  const { db } = shop;

  app.get('/office/messages', { schema: { querystring: Query } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-messages');
    if (!staff) return reply;
    const { state, after } = request.query;
    const [messages, counts] = await Promise.all([
      listMessages(db, { state, after, limit: pageSize + 1 }),
      countMessages(db),
    ]);
    const shown = messages.slice(0, pageSize);
    const last = messages.length > pageSize ? shown.at(-1)?.id : undefined;
    const next = last && `/office/messages?${new URLSearchParams({ ...(state && { state }), after: last })}`;
    const main = <MailboxPage state={state} counts={counts} messages={shown} next={next} />;
    return reply.page(await officePage(request, shop, { title: 'Messages', main }));
  });

  app.get('/office/messages/:id', { schema: { params: Params } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-messages');
    if (!staff) return reply;
    const message = await findMessage(db, request.params.id);
    if (!message) return officeMissing(request, reply, shop);
    const order = message.orderId ? await findOrder(db, message.orderId) : undefined;
    const main = <MessagePage message={message} orderNumber={order?.number} />;
    return reply.page(await officePage(request, shop, { title: message.subject, main }));
  });

  app.get('/office/messages/:id/letter', { schema: { params: Params } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-messages');
    if (!staff) return reply;
    const message = await findMessage(db, request.params.id);
    return message ? showLetter(reply, message, { withKeys: false }) : officeMissing(request, reply, shop);
  });

  app.get('/office/messages/:id/papers/:number', { schema: { params: PaperParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-messages');
    if (!staff) return reply;
    const message = await findMessage(db, request.params.id);
    const sent = message && sendPaper(reply, message, request.params.number);
    return sent ?? officeMissing(request, reply, shop);
  });

  app.post('/office/messages/:id/attempts', { schema: { params: Params } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-messages');
    if (!staff) return reply;
    await sendAgain(db, request.params.id, shop.now());
    return reply.redirect(`/office/messages/${request.params.id}`, 303);
  });
}
