import type { App } from '../../lib/http/kinds.ts';
import type { Shop } from '../../shop.ts';
import { deadlineRoutes } from './deadlines/route.tsx';
import { frontRoutes } from './front/route.tsx';
import { priceRoutes } from './products/price-routes.tsx';
import { productRoutes } from './products/route.tsx';
import { stockRoutes } from './stock/route.tsx';

/** The office: what the shop's people see and do, each page for those whose work it is. */
export function officeRoutes(app: App, shop: Shop): void {
  frontRoutes(app, shop);
  deadlineRoutes(app, shop);
  productRoutes(app, shop);
  priceRoutes(app, shop);
  stockRoutes(app, shop);
}
