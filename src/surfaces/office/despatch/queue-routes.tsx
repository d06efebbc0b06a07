import type { App } from '../../../lib/http/kinds.ts';
import { londonDate } from '../../../lib/time.ts';
import { listQueue, today } from '../../../shop/desk/index.ts';
import type { Shop } from '../../../shop.ts';
import { requireStaff } from '../../who.ts';
import { officePage } from '../frame.tsx';
import { placeName } from '../place-names.ts';
import { PickListPage } from './pick-list-page.tsx';
import { QueueQuery } from './query.ts';
import { QueuePage, queueAddress } from './queue-page.tsx';

const pageSize = 50;

/** The desk of each place: a warehouse, a supplier, a shop where orders are collected. */
export function queueRoutes(app: App, shop: Shop): void {
  app.get('/office/despatch', { schema: { querystring: QueueQuery } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'despatch');
    if (!staff) return reply;
    const { place, shop: at, state = 'to-pick', after, id } = request.query;
    const now = shop.now();
    const last = after && id ? { openedAt: Temporal.Instant.from(after), id } : undefined;
    const [rows, { places }] = await Promise.all([
      listQueue(shop.db, { place, shop: at, state, after: last, limit: pageSize + 1 }),
      today(shop.db, now),
    ]);
    const queue = rows.slice(0, pageSize);
    const end = rows.length > pageSize ? queue.at(-1) : undefined;
    const here = queueAddress({ place, shop: at, state });
    const next = end && `${here}&${new URLSearchParams({ after: end.openedAt.toString(), id: end.id })}`;
    return reply.page(
      await officePage(request, shop, {
        title: place ? placeName(place, at ?? null) : 'Despatch',
        main: (
          <QueuePage
            place={place}
            shop={at}
            state={state}
            today={londonDate(now)}
            places={places}
            queue={queue}
            next={next}
          />
        ),
      }),
    );
  });

  app.get('/office/despatch/pick-list', { schema: { querystring: QueueQuery } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'despatch');
    if (!staff) return reply;
    const { place, shop: at } = request.query;
    const queue = await listQueue(shop.db, { place, shop: at, state: 'to-pick', limit: pageSize });
    const main = <PickListPage queue={queue} at={shop.now()} />;
    return reply.page(await officePage(request, shop, { title: 'Pick list', main }));
  });
}
