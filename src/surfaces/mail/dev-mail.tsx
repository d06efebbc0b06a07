import { Type } from 'typebox';
import type { App } from '../../lib/http/kinds.ts';
import { findMessage, type Listed, listMessages } from '../../shop/notifications/index.ts';
import { siteById } from '../../shop/outlets/index.ts';
import type { Shop } from '../../shop.ts';
import { shopPage } from '../storefront/frame.tsx';
import { answerMissing } from '../storefront/missing.tsx';
import { Moment } from '../ui/date.tsx';
import { Empty } from '../ui/empty.tsx';
import { Table } from '../ui/table.tsx';
import { showLetter } from './show-letter.ts';

const Params = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** Every mail as its reader gets it, for whoever develops or tries the shop. Never in production. */
export function devMailRoutes(app: App, shop: Shop): void {
  if (shop.config.environment === 'production') return;

  app.get('/dev/mail', async (request, reply) => {
    const messages = await listMessages(shop.db, { limit: 100 });
    return reply.page(await shopPage(request, shop, { title: 'Mail', main: <Mailbox messages={messages} /> }));
  });

  app.get('/dev/mail/:id', { schema: { params: Params } }, async (request, reply) => {
    const message = await findMessage(shop.db, request.params.id);
    if (!message) return answerMissing(request, reply, shop);
    return showLetter(reply, message, { withKeys: true });
  });

  app.get('/dev/mail/:id/plain', { schema: { params: Params } }, async (request, reply) => {
    const message = await findMessage(shop.db, request.params.id);
    if (!message) return answerMissing(request, reply, shop);
    return reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(message.plain);
  });
}

function Mailbox({ messages }: { messages: readonly Listed[] }) {
  return (
    <div class="page wide stack">
      <h1>Mail</h1>
      {messages.length === 0 ? (
        <Empty title="No mail yet">
          <p>What the shop writes to people stands here, a second after it happened.</p>
        </Empty>
      ) : (
        <Table
          caption="Mail, the newest first"
          captionHidden
          rows={messages}
          rowKey={({ id }) => id}
          columns={[
            { head: 'Subject', cell: ({ id, subject }) => <a href={`/dev/mail/${id}`}>{subject}</a> },
            { head: 'To', cell: ({ recipient }) => recipient },
            { head: 'From', cell: ({ site }) => siteById(site).brand },
            { head: 'Queued', cell: ({ queuedAt }) => <Moment at={queuedAt} /> },
            { head: 'State', cell: ({ state, lastError }) => (lastError ? `${state}: ${lastError}` : state) },
            { head: 'As text', cell: ({ id }) => <a href={`/dev/mail/${id}/plain`}>Text</a> },
          ]}
        />
      )}
    </div>
  );
}
