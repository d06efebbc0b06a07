import type { App } from '../../../lib/http/kinds.ts';
import type { Shop } from '../../../shop.ts';

/**
 * What programs may read page by page: all that is for everybody. What belongs to one shopper, and lists narrowed down
 * in endless ways, is nothing for them; those that act for a shopper have the API (clause ip.personal-use).
 */
const rules = [
  '# Programs that act for a shopper: use the API, /openapi.json. Copying the catalogue is not allowed: /terms#ip.no-copying',
  'User-agent: *',
  ...['/account', '/basket', '/checkout', '/orders', '/sign-in', '/office', '/search'].map(
    (path) => `Disallow: ${path}`,
  ),
  '',
].join('\n');

/** The page that programs read before all others. */
export function robotsRoutes(app: App, _shop: Shop): void {
  app.get('/robots.txt', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('text/plain; charset=utf-8').send(rules),
  );
}
