import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { type Listed, listMessages, sendAgain } from '../../../shop/notifications/index.ts';
import type { Shop } from '../../../shop.ts';
import { requireStaff } from '../../who.ts';
import { Done, Moment } from './schemas.ts';

const tags = ['Staff'];
const pageSize = 50;

const State = Type.Enum(['waiting', 'sent', 'failed']);
const MessagesQuery = Type.Object({
  state: Type.Optional(State),
  cursor: Type.Optional(Type.String({ format: 'uuid' })),
});
const MessageParams = Type.Object({ id: Type.String({ format: 'uuid' }) });
const nullable = Type.Union([Type.String(), Type.Null()]);

const Messages = Type.Object({
  messages: Type.Array(
    Type.Object({
      id: Type.String(),
      subject: Type.String(),
      site: Type.String(),
      orderId: nullable,
      state: State,
      attempts: Type.Integer(),
      lastError: nullable,
      queuedAt: Moment,
      sentAt: Type.Union([Moment, Type.Null()]),
    }),
  ),
  nextCursor: nullable,
});

/** What was said to people, for programs: without to whom, which the office shows to those whose work it is. */
export function staffMessageApiRoutes(app: App, shop: Shop): void {
  app.get(
    '/api/v1/staff/messages',
    { schema: { tags, querystring: MessagesQuery, response: { 200: Messages } } },
    async (request, reply) => {
      if (!(await requireStaff(request, reply, shop, 'see-messages'))) return reply;
      const { state, cursor } = request.query;
      const found = await listMessages(shop.db, { state, after: cursor, limit: pageSize + 1 });
      const shown = found.slice(0, pageSize);
      const nextCursor = found.length > pageSize ? (shown.at(-1)?.id ?? null) : null;
      return { messages: shown.map(messageJson), nextCursor };
    },
  );

  const again = { tags, params: MessageParams, response: { 202: Done, 409: Problem } };
  app.post('/api/v1/staff/messages/:id/attempts', { schema: again }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'see-messages'))) return reply;
    if (await sendAgain(shop.db, request.params.id, shop.now())) return reply.code(202).send({ done: 'queued' });
    return reply.problem(problem(409, { detail: 'Only a message that could not be sent is sent again.' }));
  });
}

const messageJson = ({ id, subject, site, orderId, state, attempts, lastError, queuedAt, sentAt }: Listed) => ({
  id,
  subject,
  site,
  orderId,
  state,
  attempts,
  lastError,
  queuedAt: queuedAt.toString(),
  sentAt: sentAt?.toString() ?? null,
});
