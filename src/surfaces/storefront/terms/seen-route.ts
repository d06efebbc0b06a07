import { Type } from 'typebox';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import { safeReturn } from '../../../shop/identity/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import { versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { cookieOptions } from '../cookies/options.ts';
import { seenCookie } from './changed-terms.tsx';

const Back = Type.Object({ to: Type.Optional(Type.String({ maxLength: 500 })) });

/** A visitor has seen that the terms changed: the banner goes, and comes again with the next version. */
export function seenRoute(app: App, shop: Shop): void {
  app.post('/terms/seen', async (request, reply) => {
    const { value } = readFields(Back, request.body);
    const version = await versionInForce(shop.db, siteOf(request.host).id, shop.now());
    reply.setCookie(seenCookie, version.id, cookieOptions(shop, seenCookie));
    return reply.redirect(safeReturn(value?.to, '/terms'), 303);
  });
}
