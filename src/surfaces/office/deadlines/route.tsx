import type { App } from '../../../lib/http/kinds.ts';
import { listDue, tallyDue } from '../../../shop/desk/index.ts';
import type { Shop } from '../../../shop.ts';
import { requireStaff } from '../../who.ts';
import { officePage } from '../frame.tsx';
import { DeadlinesPage } from './deadlines-page.tsx';
import { DueQuery } from './query.ts';

const pageSize = 50;

export function deadlineRoutes(app: App, shop: Shop): void {
  app.get('/office/deadlines', { schema: { querystring: DueQuery } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-deadlines');
    if (!staff) return reply;
    const { view = 'overdue', kind, after, id } = request.query;
    const now = shop.now();
    const last = after && id ? { dueAt: Temporal.Instant.from(after), id } : undefined;
    const [rows, kinds] = await Promise.all([
      listDue(shop.db, { view, kind, after: last, limit: pageSize + 1 }, now),
      tallyDue(shop.db, now),
    ]);
    const shown = rows.slice(0, pageSize);
    const end = rows.length > pageSize ? shown.at(-1) : undefined;
    const next =
      end &&
      `/office/deadlines?${new URLSearchParams({ view, ...(kind && { kind }), after: end.dueAt.toString(), id: end.id })}`;
    return reply.page(
      await officePage(request, shop, {
        title: 'Deadlines',
        main: <DeadlinesPage view={view} kind={kind} kinds={kinds} rows={shown} next={next} />,
      }),
    );
  });
}
