import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { plain } from '../../../lib/terms/print.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import {
  changeableFigures,
  findVersion,
  listVersions,
  printedClauses,
  readProof,
  type TermsVersion,
  versionInForce,
} from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { sendTagged } from '../products/tagged.ts';
import { publicationRoute } from './publication-route.ts';
import { ClauseDetail, ClauseParams, NumberParams, VersionDetail, VersionSummary } from './schemas.ts';

const tags = ['Terms'];

/** The terms of the site that is asked, for programs: the version in force, any that was, and each clause. */
export function termsApiRoutes(app: App, shop: Shop): void {
  const Current = Type.Object({ current: VersionDetail, versions: Type.Array(VersionSummary) });
  app.get('/api/v1/terms', { schema: { tags, response: { 200: Current } } }, async (request, reply) => {
    const { id } = siteOf(request.host);
    const inForce = await versionInForce(shop.db, id, shop.now());
    const versions = await listVersions(shop.db, id, shop.now());
    return sendTagged(request, reply, {
      current: await detailOf(shop, request, inForce, inForce),
      versions: versions.map((version) => summaryOf(version, inForce)),
    });
  });

  app.get(
    '/api/v1/terms/:number',
    { schema: { tags, params: NumberParams, response: { 200: VersionDetail, 404: Problem } } },
    async (request, reply) => {
      const { id } = siteOf(request.host);
      const version = await findVersion(shop.db, id, request.params.number, shop.now());
      if (!version) return reply.problem(problem(404));
      const inForce = await versionInForce(shop.db, id, shop.now());
      return sendTagged(request, reply, await detailOf(shop, request, version, inForce));
    },
  );
  clauseRoute(app, shop);
  publicationRoute(app, shop);
}

function clauseRoute(app: App, shop: Shop): void {
  app.get(
    '/api/v1/terms/clauses/:id',
    { schema: { tags, params: ClauseParams, response: { 200: ClauseDetail, 404: Problem } } },
    async (request, reply) => {
      const { id } = request.params;
      const proven = readProof().clauses.find((clause) => clause.id === id);
      const number = shop.register.number(id);
      if (number === '') return reply.problem(problem(404));
      const inForce = await versionInForce(shop.db, siteOf(request.host).id, shop.now());
      const printed = (await printedClauses(shop.db, inForce.id)).find((clause) => clause.id === id);
      return sendTagged(request, reply, {
        id,
        number,
        kind: proven?.kind ?? 'information',
        built: shop.register.has(id),
        title: printed?.title ?? null,
        text: printed ? plain(printed.text) : null,
        version: inForce.number,
        url: here(request, shop.register.address(id, inForce.number)),
        tests: proven?.tests ?? [],
      });
    },
  );
}

const here = (request: FastifyRequest, path: string): string => `${request.protocol}://${request.host}${path}`;

const summaryOf = (version: TermsVersion, inForce: TermsVersion) => ({
  version: version.number,
  effectiveFrom: version.effectiveFrom.toString(),
  reason: version.reason,
  digest: version.digest,
  inForce: version.id === inForce.id,
});

async function detailOf(shop: Shop, request: FastifyRequest, version: TermsVersion, inForce: TermsVersion) {
  const printed = await printedClauses(shop.db, version.id);
  const figures = changeableFigures(shop.register, version).map(({ name, figure }) => [name, `${figure}`]);
  return {
    ...summaryOf(version, inForce),
    site: version.brand,
    figures: Object.fromEntries(figures),
    clauses: printed.map(({ id, title, section, text }) => ({
      id,
      number: shop.register.number(id),
      title,
      section,
      text: plain(text),
      url: here(request, shop.register.address(id, version.number)),
    })),
  };
}
