import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { findForDesk } from '../../../shop/catalogue/index.ts';
import { mayDo } from '../../../shop/identity/index.ts';
import type { Shop } from '../../../shop.ts';
import { requireStaff } from '../../who.ts';

const SearchQuery = Type.Object({ q: Type.Optional(Type.String({ maxLength: 200 })) });

/** The search of the frame: a SKU leads to its product, everything else to where the person's work is. */
export function officeSearchRoutes(app: App, shop: Shop): void {
  app.get('/office/search', { schema: { querystring: SearchQuery } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop);
    if (!staff) return reply;
    const typed = request.query.q?.trim() ?? '';
    const product = typed === '' ? undefined : await findForDesk(shop.db, typed.toUpperCase());
    if (product && mayDo(staff.roles, 'see-products')) return reply.redirect(`/office/products/${product.sku}`, 303);
    if (product && mayDo(staff.roles, 'see-stock')) return reply.redirect(`/office/stock/${product.sku}`, 303);
    const lookFor = encodeURIComponent(typed);
    if (mayDo(staff.roles, 'see-orders')) return reply.redirect(`/office/orders?q=${lookFor}`, 303);
    if (mayDo(staff.roles, 'see-products')) return reply.redirect(`/office/products?product=${lookFor}`, 303);
    return reply.redirect('/office', 303);
  });
}
