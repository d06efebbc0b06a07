import type { App } from '../../lib/http/kinds.ts';
import type { Shop } from '../../shop.ts';
import { accountApiRoutes } from './account/routes.ts';
import { basketApiRoutes } from './basket/routes.ts';
import { categoryApiRoutes } from './categories/routes.ts';
import { checkoutApiRoutes } from './checkout/routes.ts';
import { orderApiRoutes } from './orders/routes.ts';
import { staffOrderApiRoutes } from './orders/staff-routes.ts';
import { paymentRoutes } from './payments/routes.ts';
import { productApiRoutes } from './products/routes.ts';
import { searchApiRoutes } from './search/routes.ts';
import { staffApiRoutes } from './staff/routes.ts';
import { staffSessionRoutes } from './staff/session-routes.ts';
import { termsApiRoutes } from './terms/routes.ts';
import { webhookApiRoutes } from './webhooks/routes.ts';

/** What programs ask: for shoppers under /api/v1, for staff under /api/v1/staff. */
const resources: readonly ((app: App, shop: Shop) => void)[] = [
  categoryApiRoutes,
  productApiRoutes,
  searchApiRoutes,
  accountApiRoutes,
  basketApiRoutes,
  checkoutApiRoutes,
  orderApiRoutes,
  staffSessionRoutes,
  staffOrderApiRoutes,
  staffApiRoutes,
  paymentRoutes,
  termsApiRoutes,
  webhookApiRoutes,
];

export function apiRoutes(app: App, shop: Shop): void {
  for (const routes of resources) routes(app, shop);
}
