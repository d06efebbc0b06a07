import type { App } from '../../../lib/http/kinds.ts';
import { listDue, listQueue } from '../../../shop/desk/index.ts';
import type { Shop } from '../../../shop.ts';
import { DueQuery } from '../../office/deadlines/query.ts';
import { QueueQuery } from '../../office/despatch/query.ts';
import { requireStaff } from '../../who.ts';
import { DueList, Queue } from './schemas.ts';

const tags = ['Staff'];
const limit = 50;

/** What waits and what is late, for programs. The next page begins after the moment and the id of the last row. */
export function staffDeskApiRoutes(app: App, shop: Shop): void {
  app.get(
    '/api/v1/staff/deadlines',
    { schema: { tags, querystring: DueQuery, response: { 200: DueList } } },
    async (request, reply) => {
      if (!(await requireStaff(request, reply, shop, 'see-deadlines'))) return reply;
      const { view = 'overdue', kind, after, id } = request.query;
      const last = after && id ? { dueAt: Temporal.Instant.from(after), id } : undefined;
      const rows = await listDue(shop.db, { view, kind, after: last, limit }, shop.now());
      return { deadlines: rows.map((row) => ({ ...row, dueAt: row.dueAt.toString() })) };
    },
  );

  app.get(
    '/api/v1/staff/consignments',
    { schema: { tags, querystring: QueueQuery, response: { 200: Queue } } },
    async (request, reply) => {
      if (!(await requireStaff(request, reply, shop, 'despatch'))) return reply;
      const { place, shop: at, state = 'to-pick', after, id } = request.query;
      const last = after && id ? { openedAt: Temporal.Instant.from(after), id } : undefined;
      const parcels = await listQueue(shop.db, { place, shop: at, state, after: last, limit });
      return {
        parcels: parcels.map(({ dueOn, openedAt, lines, ...parcel }) => ({
          ...parcel,
          dueOn: dueOn?.toString() ?? null,
          openedAt: openedAt.toString(),
          lines: [...lines],
        })),
      };
    },
  );
}
