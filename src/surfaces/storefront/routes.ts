import type { App } from '../../lib/http/kinds.ts';
import type { Shop } from '../../shop.ts';
import { personRoutes } from './account/person-routes.ts';
import { basketRoutes } from './basket/routes.tsx';
import { checkoutRoutes } from './checkout/routes.tsx';
import { companyRoutes } from './company/routes.tsx';
import { placedRoutes } from './confirmation/routes.tsx';
import { contactRoutes } from './contact/routes.tsx';
import { departmentRoutes } from './departments/routes.tsx';
import { helpRoutes } from './help/routes.tsx';
import { homeRoutes } from './home/routes.tsx';
import { listingRoutes } from './listing/routes.tsx';
import { orderRoutes } from './orders/routes.tsx';
import { pictureRoutes } from './pictures/routes.ts';
import { privacyRoutes } from './privacy/routes.tsx';
import { productRoutes } from './product/routes.tsx';
import { robotsRoutes } from './robots/routes.ts';
import { searchRoutes } from './search/routes.tsx';
import { termsRoutes } from './terms/routes.tsx';

/** Where shoppers go, place by place. */
const places: readonly ((app: App, shop: Shop) => void)[] = [
  homeRoutes,
  departmentRoutes,
  listingRoutes,
  productRoutes,
  searchRoutes,
  pictureRoutes,
  basketRoutes,
  checkoutRoutes,
  placedRoutes,
  orderRoutes,
  personRoutes,
  termsRoutes,
  contactRoutes,
  companyRoutes,
  helpRoutes,
  privacyRoutes,
  robotsRoutes,
];

export function storefrontRoutes(app: App, shop: Shop): void {
  for (const routes of places) routes(app, shop);
}
