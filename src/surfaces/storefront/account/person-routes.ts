import type { App } from '../../../lib/http/kinds.ts';
import type { Shop } from '../../../shop.ts';
import { cookiesRoutes } from '../cookies/routes.tsx';
import { registerRoutes } from '../register/routes.tsx';
import { newPasswordRoutes, proveEmailRoutes } from '../sign-in/new-password-routes.tsx';
import { passkeyRoutes } from '../sign-in/passkey-routes.ts';
import { signInRoutes } from '../sign-in/routes.tsx';
import { addressRoutes } from './address-routes.tsx';
import { contactRoutes } from './contact-routes.tsx';
import { accountRoutes } from './routes.tsx';
import { secondFactorRoutes, securityRoutes } from './security-routes.tsx';

/** Everything about the person who shops: making an account, signing in, their own pages, and cookies. */
export function personRoutes(app: App, shop: Shop): void {
  registerRoutes(app, shop);
  signInRoutes(app, shop);
  newPasswordRoutes(app, shop);
  passkeyRoutes(app, shop);
  proveEmailRoutes(app, shop);
  accountRoutes(app, shop);
  addressRoutes(app, shop);
  contactRoutes(app, shop);
  securityRoutes(app, shop);
  secondFactorRoutes(app, shop);
  cookiesRoutes(app, shop);
}
