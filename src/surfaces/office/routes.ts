import type { App } from '../../lib/http/kinds.ts';
import type { Shop } from '../../shop.ts';
import { deadlineRoutes } from './deadlines/route.tsx';
import { parcelRoutes } from './despatch/parcel-routes.tsx';
import { queueRoutes } from './despatch/queue-routes.tsx';
import { frontRoutes } from './front/route.tsx';
import { mailboxRoutes } from './mailbox/route.tsx';
import { orderEndRoutes } from './orders/end-routes.tsx';
import { orderRoutes } from './orders/route.tsx';
import { staffRoutes } from './people/staff-routes.ts';
import { priceRoutes } from './products/price-routes.tsx';
import { productRoutes } from './products/route.tsx';
import { officeSearchRoutes } from './search/route.ts';
import { stockRoutes } from './stock/route.tsx';
import { officeTermsRoutes } from './terms/routes.tsx';
import { webhookRoutes } from './webhooks/route.tsx';

/** The office: what the shop's people see and do, each page for those whose work it is. */
export function officeRoutes(app: App, shop: Shop): void {
  staffRoutes(app, shop);
  frontRoutes(app, shop);
  officeSearchRoutes(app, shop);
  orderRoutes(app, shop);
  orderEndRoutes(app, shop);
  queueRoutes(app, shop);
  parcelRoutes(app, shop);
  deadlineRoutes(app, shop);
  mailboxRoutes(app, shop);
  webhookRoutes(app, shop);
  productRoutes(app, shop);
  priceRoutes(app, shop);
  stockRoutes(app, shop);
  officeTermsRoutes(app, shop);
}
