import { createApp } from './lib/http/app.ts';
import type { Assets } from './lib/http/assets.ts';
import { serveHealth } from './lib/http/health.ts';
import { keepAnswers } from './lib/http/idempotency.ts';
import type { App } from './lib/http/kinds.ts';
import { describeApi } from './lib/http/openapi.ts';
import { countDue } from './shop/deadlines/index.ts';
import { countMessages } from './shop/notifications/index.ts';
import { countWaitingDeliveries } from './shop/webhooks/index.ts';
import type { Shop } from './shop.ts';
import { openApiRoutes } from './surfaces/api/openapi/routes.tsx';
import { apiWords } from './surfaces/api/openapi/words.ts';
import { apiRoutes } from './surfaces/api/routes.ts';
import { devRoutes } from './surfaces/dev/routes.tsx';
import { devMailRoutes } from './surfaces/mail/dev-mail.tsx';
import { officeRoutes } from './surfaces/office/routes.ts';
import { sandboxRoutes } from './surfaces/sandbox/routes.tsx';
import { faultPage } from './surfaces/storefront/fault-page.tsx';
import { serveMissing } from './surfaces/storefront/missing.tsx';
import { storefrontRoutes } from './surfaces/storefront/routes.ts';
import { refuseWhilePaused } from './surfaces/while-paused.tsx';
import { deadlineHandlers } from './work.ts';

/** All that the shop serves, each surface by its routes. */
const surfaces: readonly ((app: App, shop: Shop) => void)[] = [
  refuseWhilePaused,
  storefrontRoutes,
  sandboxRoutes,
  apiRoutes,
  openApiRoutes,
  officeRoutes,
  devMailRoutes,
];

/** The whole shop in one function: what it needs comes in, what it serves is listed. */
export async function createShopApp(shop: Shop, assets: Assets): Promise<App> {
  const { config, db } = shop;
  const app = await createApp({
    logLevel: config.logLevel,
    secure: config.environment === 'production',
    faultPage: faultPage(shop),
    shedLoad: config.environment !== 'test',
    requestsPerMinute: config.requestsPerMinute,
  });
  assets.serve(app);
  serveHealth(app, db, () => shop.search.isReady(), {
    deadlines_overdue: async () => (await countDue(db, shop.now())).reduce((sum, { count }) => sum + count, 0),
    messages_waiting: async () => (await countMessages(db)).waiting,
    messages_failed: async () => (await countMessages(db)).failed,
    webhooks_waiting: () => countWaitingDeliveries(db),
  });
  keepAnswers(
    app,
    db,
    ({ cookies, headers }) => `${cookies['session'] ?? headers.authorization ?? ''} ${cookies['basket'] ?? ''}`,
  );
  await describeApi(app, apiWords);
  for (const routes of surfaces) routes(app, shop);
  if (config.environment !== 'production') devRoutes(app, shop, deadlineHandlers(shop));
  serveMissing(app, shop);
  return app;
}
