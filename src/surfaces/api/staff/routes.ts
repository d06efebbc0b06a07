import type { App } from '../../../lib/http/kinds.ts';
import type { Shop } from '../../../shop.ts';
import { staffCustomerApiRoutes } from './customer-routes.ts';
import { staffDeskApiRoutes } from './desk-routes.ts';
import { staffMessageApiRoutes } from './message-routes.ts';
import { staffOrderEndApiRoutes } from './order-end-routes.ts';
import { staffPriceApiRoutes } from './price-routes.ts';
import { staffProductApiRoutes } from './product-routes.ts';
import { staffStockApiRoutes } from './stock-routes.ts';

/** What the office does, for programs; the orders and parcels themselves are beside the orders of shoppers. */
export function staffApiRoutes(app: App, shop: Shop): void {
  staffDeskApiRoutes(app, shop);
  staffOrderEndApiRoutes(app, shop);
  staffStockApiRoutes(app, shop);
  staffPriceApiRoutes(app, shop);
  staffProductApiRoutes(app, shop);
  staffCustomerApiRoutes(app, shop);
  staffMessageApiRoutes(app, shop);
}
