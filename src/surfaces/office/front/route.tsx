import type { App } from '../../../lib/http/kinds.ts';
import { today } from '../../../shop/desk/index.ts';
import { mayDo } from '../../../shop/identity/index.ts';
import type { Shop } from '../../../shop.ts';
import { requireStaff } from '../../who.ts';
import { officePage } from '../frame.tsx';
import { placeName, siteName } from '../place-names.ts';
import { FrontPage } from './front-page.tsx';

export function frontRoutes(app: App, shop: Shop): void {
  app.get('/office', async (request, reply) => {
    const staff = await requireStaff(request, reply, shop);
    if (!staff) return reply;
    const now = shop.now();
    const opens = {
      orders: mayDo(staff.roles, 'see-orders'),
      despatch: mayDo(staff.roles, 'despatch'),
      deadlines: mayDo(staff.roles, 'see-deadlines'),
      prices: mayDo(staff.roles, 'see-prices'),
    };
    return reply.page(
      await officePage(request, shop, {
        title: 'Today',
        main: (
          <FrontPage
            today={await today(shop.db, now)}
            at={now}
            siteName={siteName}
            placeName={placeName}
            opens={opens}
          />
        ),
      }),
    );
  });
}
