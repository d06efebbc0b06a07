import type { FastifyRequest } from 'fastify';
import { readFields } from '../../../lib/http/fields.ts';
import type { App } from '../../../lib/http/kinds.ts';
import type { FieldError } from '../../../lib/http/problem.ts';
import { londonInstant } from '../../../lib/time.ts';
import { isSiteId, type Site, siteById } from '../../../shop/outlets/index.ts';
import {
  changeableFigures,
  figuresFromTyped,
  newestVersion,
  type Publication,
  previewVersion,
  publishVersion,
} from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { publishedWords } from '../../published-words.ts';
import { requireStaff } from '../../who.ts';
import { officePage } from '../frame.tsx';
import { actorOf } from '../people-names.ts';
import { figurePrefix, SiteQuery, typedFigures, VersionFields } from './fields.ts';
import { NextVersionPage } from './next-version-page.tsx';
import { PreviewPage } from './preview-page.tsx';

/** The next version, in two steps: what would change, then publishing it. */
export function versionRoutes(app: App, shop: Shop): void {
  app.get('/office/terms/next', { schema: { querystring: SiteQuery } }, async (request, reply) => {
    if (!(await requireStaff(request, reply, shop, 'publish-terms'))) return reply;
    return reply.page(await formPage(request, shop, siteNamed(request.query.site), {}, []));
  });

  app.post('/office/terms/previews', async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'publish-terms');
    if (!staff) return reply;
    const read = await readPublication(shop, request.body, actorOf(staff));
    if (!read.wish) return reply.code(422).page(await formPage(request, shop, read.site, read.sent, read.errors));
    return reply.page(await previewPage(request, shop, read));
  });

  app.post('/office/terms/versions', async (request, reply) => {
    const staff = await requireStaff(request, reply, shop, 'publish-terms');
    if (!staff) return reply;
    const read = await readPublication(shop, request.body, actorOf(staff));
    if (!read.wish) return reply.code(422).page(await formPage(request, shop, read.site, read.sent, read.errors));
    if (read.sent['again']) return reply.page(await formPage(request, shop, read.site, read.sent, []));
    const outcome = await publishVersion(shop.db, shop.register, read.wish, shop.now());
    if (outcome.done === 'published') return reply.redirect(`/office/terms?site=${read.site.id}`, 303);
    return reply.code(422).page(await previewPage(request, shop, read, publishedWords(outcome)));
  });
}

interface Sent {
  site: Site;
  sent: Record<string, string>;
}
type Read = Sent & ({ wish: Publication; errors?: undefined } | { wish?: undefined; errors: readonly FieldError[] });

/** What was typed, as a version that could be published, or all that is not right about it. */
async function readPublication(shop: Shop, body: unknown, by: string): Promise<Read> {
  const { value, errors = [] } = readFields(VersionFields, body);
  const sent = textsOf(body);
  const site = siteNamed(value?.site ?? sent['site']);
  const typed = figuresFromTyped(shop.register, await newestVersion(shop.db, site.id), typedFigures(sent));
  const wrong = [...errors, ...typed.errors.map((each) => ({ ...each, field: `${figurePrefix}${each.field}` }))];
  if (!value || wrong.length > 0) return { site, sent, errors: wrong };
  const effectiveFrom = londonInstant(Temporal.PlainDate.from(value.startsOn), Temporal.PlainTime.from(value.startsAt));
  const { reason } = value;
  return { site, sent, wish: { brand: site.id, names: site.names, figures: typed.figures, effectiveFrom, reason, by } };
}

const siteNamed = (id: string | undefined): Site => siteById(id && isSiteId(id) ? id : 'hollis');

const textsOf = (body: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof body === 'object' && body !== null ? body : {}).flatMap(([name, typed]) =>
      typeof typed === 'string' ? [[name, typed]] : [],
    ),
  );

async function formPage(
  request: FastifyRequest,
  shop: Shop,
  site: Site,
  typed: Readonly<Record<string, unknown>>,
  errors: readonly FieldError[],
) {
  const figures = changeableFigures(shop.register, await newestVersion(shop.db, site.id));
  const main = <NextVersionPage site={site} figures={figures} typed={typed} errors={errors} />;
  return officePage(request, shop, { title: `The next version of ${site.brand}`, main });
}

async function previewPage(
  request: FastifyRequest,
  shop: Shop,
  { site, sent, wish }: Sent & { wish: Publication },
  fault?: string,
) {
  const { number, changes } = await previewVersion(shop.db, shop.register, wish, shop.now());
  const main = (
    <PreviewPage
      brand={site.brand}
      number={number}
      starts={wish.effectiveFrom}
      reason={wish.reason}
      changes={changes}
      numberOf={shop.register.number}
      sent={sent}
      fault={fault}
    />
  );
  return officePage(request, shop, { title: `What version ${number} would change`, main });
}
