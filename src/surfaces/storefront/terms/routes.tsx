import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { type Site, siteOf } from '../../../shop/outlets/index.ts';
import {
  difference,
  findVersion,
  listVersions,
  printedClauses,
  type TermsVersion,
  versionInForce,
} from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { shopPage } from '../frame.tsx';
import { answerMissing } from '../missing.tsx';
import { DifferencePage } from './difference-page.tsx';
import { ProofPage } from './proof-page.tsx';
import { proofSections, testsOf } from './proof-sections.ts';
import { readingSections } from './reading-sections.ts';
import { seenRoute } from './seen-route.ts';
import { TermsPage } from './terms-page.tsx';

const Which = Type.Object({ which: Type.String({ maxLength: 25 }) });

/** The terms of each brand: in force, as they were, and what differs. */
export function termsRoutes(app: App, shop: Shop): void {
  app.get('/terms', async (request, reply) => {
    const site = siteOf(request.host);
    const inForce = await versionInForce(shop.db, site.id, shop.now());
    return reply.page(await versionPage(request, shop, site, { shown: inForce, inForce }));
  });

  app.get('/terms/proof', async (request, reply) => {
    const main = <ProofPage sections={proofSections(shop.register)} />;
    return reply.page(await shopPage(request, shop, { title: 'How the terms are proved', main }));
  });

  app.get('/terms/:which', { schema: { params: Which } }, async (request, reply) => {
    const [, from, to] = /^([1-9]\d{0,8})(?:\.\.\.([1-9]\d{0,8}))?$/.exec(request.params.which) ?? [];
    if (!from) return answerMissing(request, reply, shop);
    if (to) return answerDifference(request, reply, shop, { from: Number(from), to: Number(to) });
    const site = siteOf(request.host);
    const shown = await findVersion(shop.db, site.id, Number(from), shop.now());
    if (!shown) return answerMissing(request, reply, shop);
    const inForce = await versionInForce(shop.db, site.id, shop.now());
    return reply.page(await versionPage(request, shop, site, { shown, inForce }));
  });

  seenRoute(app, shop);
}

async function versionPage(
  request: FastifyRequest,
  shop: Shop,
  site: Site,
  { shown, inForce }: { shown: TermsVersion; inForce: TermsVersion },
) {
  const [versions, printed] = await Promise.all([
    listVersions(shop.db, site.id, shop.now()),
    printedClauses(shop.db, shown.id),
  ]);
  const ids = shop.register.sections.flatMap((section) => section.ids);
  const main = (
    <TermsPage
      brand={site.brand}
      shown={shown}
      inForce={inForce}
      versions={versions}
      sections={readingSections(shop.register, printed, testsOf)}
      coverage={{ built: ids.filter(shop.register.has).length, all: ids.length }}
    />
  );
  return shopPage(request, shop, {
    title: shown.number === inForce.number ? 'Terms and conditions' : `Terms and conditions, version ${shown.number}`,
    description: `What ${site.brand} promises and what it asks, clause by clause.`,
    main,
  });
}

/** What differs between two versions that have started; the earlier one is read first, whichever was named first. */
async function answerDifference(
  request: FastifyRequest,
  reply: FastifyReply,
  shop: Shop,
  { from, to }: { from: number; to: number },
): Promise<FastifyReply> {
  if (from > to) return reply.redirect(`/terms/${to}...${from}`, 303);
  const { id } = siteOf(request.host);
  const versions = await listVersions(shop.db, id, shop.now());
  const before = versions.find(({ number }) => number === from);
  const after = versions.find(({ number }) => number === to);
  if (!before || !after) return answerMissing(request, reply, shop);
  const [was, is] = await Promise.all([printedClauses(shop.db, before.id), printedClauses(shop.db, after.id)]);
  const main = (
    <DifferencePage
      before={before}
      after={after}
      versions={versions}
      changes={difference(was, is)}
      numberOf={shop.register.number}
    />
  );
  const title = `What changed from version ${from} to ${to} of the terms`;
  return reply.page(await shopPage(request, shop, { title, main }));
}
