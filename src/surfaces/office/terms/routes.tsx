import type { FastifyRequest } from 'fastify';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import type { FieldError } from '../../../lib/http/problem.ts';
import { registrationOf } from '../../../shop/conditions/index.ts';
import { mayDo, type StaffPerson } from '../../../shop/identity/index.ts';
import { isSiteId, type Site, siteById, sites } from '../../../shop/outlets/index.ts';
import { pauseNow, pauseSelling, resumeSelling } from '../../../shop/selling/index.ts';
import { listAllVersionsOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { Button } from '../../ui/button.tsx';
import { requireStaff } from '../../who.ts';
import { officePage } from '../frame.tsx';
import { officeMissing } from '../missing.tsx';
import { actorNames } from '../people-names.ts';
import { PauseFields, SiteParams, SiteQuery } from './fields.ts';
import { type DeskVersion, TermsDeskPage } from './terms-desk-page.tsx';
import { versionRoutes } from './version-routes.tsx';

/** The terms in the office: their versions, the next one, and whether a site sells. */
export function officeTermsRoutes(app: App, shop: Shop): void {
  app.get('/office/terms', { schema: { querystring: SiteQuery } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'see-terms');
    if (!staff) return reply;
    const { site = 'hollis' } = request.query;
    if (!isSiteId(site)) return officeMissing(request, reply, shop);
    return reply.page(await deskPage(request, shop, { site: siteById(site), staff }));
  });
  versionRoutes(app, shop);
  pauseRoutes(app, shop);
}

function pauseRoutes(app: App, shop: Shop): void {
  app.post('/office/sites/:site/pauses', { schema: { params: SiteParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'stop-selling');
    if (!staff) return reply;
    const { site } = request.params;
    if (!isSiteId(site)) return officeMissing(request, reply, shop);
    const { value, errors } = readFields(PauseFields, request.body);
    if (errors) {
      return reply.code(422).page(await deskPage(request, shop, { site: siteById(site), staff, pauseErrors: errors }));
    }
    await pauseSelling(shop.db, { site, because: value.because, by: staff.id }, shop.now());
    return reply.redirect(`/office/terms?site=${site}#selling`, 303);
  });

  app.post('/office/sites/:site/resumptions', { schema: { params: SiteParams } }, async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'stop-selling');
    if (!staff) return reply;
    const { site } = request.params;
    if (!isSiteId(site)) return officeMissing(request, reply, shop);
    await resumeSelling(shop.db, { site, by: staff.id }, shop.now());
    return reply.redirect(`/office/terms?site=${site}#selling`, 303);
  });
}

async function deskPage(
  request: FastifyRequest,
  shop: Shop,
  { site, staff, pauseErrors }: { site: Site; staff: StaffPerson; pauseErrors?: readonly FieldError[] },
) {
  const may = { publish: mayDo(staff.roles, 'publish-terms'), pause: mayDo(staff.roles, 'stop-selling') };
  const main = (
    <TermsDeskPage
      site={site}
      others={sites}
      versions={await deskVersions(shop, site)}
      registration={registrationOf(site.id, shop.now())}
      pause={await pauseNow(shop.db, site.id)}
      may={may}
      pauseErrors={pauseErrors}
    />
  );
  const action = may.publish && <Button href={`/office/terms/next?site=${site.id}`}>Write the next version</Button>;
  return officePage(request, shop, { title: `Terms of ${site.brand}`, main, action });
}

async function deskVersions(shop: Shop, site: Site): Promise<DeskVersion[]> {
  const [versions, inForce, nameOf] = await Promise.all([
    listAllVersionsOf(shop.db, site.id),
    versionInForce(shop.db, site.id, shop.now()),
    actorNames(shop),
  ]);
  return versions.map((version) => ({
    ...version,
    publishedBy: nameOf(version.publishedBy),
    state: version.id === inForce.id ? 'in force' : version.number > inForce.number ? 'to come' : 'before',
  }));
}
