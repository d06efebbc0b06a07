import type { App } from '../../../lib/http/kinds.ts';
import type { Shop } from '../../../shop.ts';
import { customerRoutes } from '../customers/routes.tsx';
import { invitationRoutes, officeSignInRoutes } from '../sign-in/routes.tsx';
import { officeSecondFactorRoutes } from '../sign-in/second-factor-routes.tsx';
import { peopleRoutes } from './routes.tsx';

/** Everything of the office that is about persons: how the staff sign in, who they are, and who the customers are. */
export function staffRoutes(app: App, shop: Shop): void {
  officeSignInRoutes(app, shop);
  invitationRoutes(app, shop);
  officeSecondFactorRoutes(app, shop);
  peopleRoutes(app, shop);
  customerRoutes(app, shop);
}
