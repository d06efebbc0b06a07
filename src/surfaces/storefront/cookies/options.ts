import { invariant } from '../../../lib/invariant.ts';
import { findCookie } from '../../../shop/consents/index.ts';
import type { Shop } from '../../../shop.ts';

/** How a cookie of the register is set. A cookie that is not in the register cannot be set. */
export function cookieOptions(shop: Shop, name: string) {
  const cookie = findCookie(name);
  invariant(cookie, `the cookie ${name} is not in the register`);
  const { seconds } = cookie.lifetime;
  return {
    path: cookie.path,
    httpOnly: true,
    sameSite: 'lax',
    secure: shop.config.environment === 'production',
    ...(seconds !== 'visit' && { maxAge: seconds }),
  } as const;
}
