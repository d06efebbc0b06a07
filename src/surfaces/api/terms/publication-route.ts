import type { App } from '../../../lib/http/kinds.ts';
import { Problem, problem } from '../../../lib/http/problem.ts';
import { isSiteId, siteById } from '../../../shop/outlets/index.ts';
import { figuresFromTyped, newestVersion, publishVersion } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { publishedWords } from '../../published-words.ts';
import { siteAddress } from '../../site-address.ts';
import { requireStaff } from '../../who.ts';
import { PublicationBody, PublishedVersion } from './schemas.ts';

const answers = { 201: PublishedVersion, 409: Problem, 422: Problem };

/** Publishes the next version: the figures by name, as the office would type them. */
export function publicationRoute(app: App, shop: Shop): void {
  app.post(
    '/api/v1/staff/terms/versions',
    { schema: { tags: ['Staff'], body: PublicationBody, response: answers }, config: { idempotent: true } },
    async (request, reply) => {
      const staff = await requireStaff(request, reply, shop, 'publish-terms');
      if (!staff) return reply;
      const { site: id, effectiveFrom, reason, figures: typed } = request.body;
      if (!isSiteId(id)) {
        return reply.problem(problem(422, { errors: [{ field: 'site', reason: 'There is no such site.' }] }));
      }
      const site = siteById(id);
      const newest = await newestVersion(shop.db, id);
      const { figures, errors } = figuresFromTyped(shop.register, newest, typed);
      if (errors.length > 0) {
        const named = errors.map((each) => ({ ...each, field: `figures.${each.field}` }));
        return reply.problem(problem(422, { errors: named }));
      }
      const wish = {
        brand: id,
        names: site.names,
        figures,
        effectiveFrom: Temporal.Instant.from(effectiveFrom),
        reason,
        by: `staff:${staff.id}`,
      };
      const outcome = await publishVersion(shop.db, shop.register, wish, shop.now());
      if (outcome.done !== 'published') return reply.problem(problem(409, { detail: publishedWords(outcome) }));
      return reply
        .code(201)
        .send({ version: outcome.number, url: `${siteAddress(shop.config, site)}/terms/${outcome.number}` });
    },
  );
}
