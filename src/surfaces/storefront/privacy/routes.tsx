import type { App } from '../../../lib/http/kinds.ts';
import { londonDate } from '../../../lib/time.ts';
import { conditionsTerms, privacyActsOn, registrationOf, writeTo } from '../../../shop/conditions/index.ts';
import { siteOf } from '../../../shop/outlets/index.ts';
import { figuresOf, printedClauses, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { shopPage } from '../frame.tsx';
import { testsOf } from '../terms/proof-sections.ts';
import { readingSections } from '../terms/reading-sections.ts';
import { PrivacyPage } from './privacy-page.tsx';

/** The clauses about a person's details, wherever in the terms they stand. */
const aboutPrivacy =
  /^(?:wr-)?(?:privacy|purpose|marketing|disclosure|cookies|dnt|dsar|delivery-photo|contact\.(?:no-objection|call-recording))\b/;

/** What is true of a person's details now: the same sentences as in the terms, with what the day adds to them. */
export function privacyRoutes(app: App, shop: Shop): void {
  app.get('/privacy', async (request, reply) => {
    const site = siteOf(request.host);
    const now = shop.now();
    const version = await versionInForce(shop.db, site.id, now);
    const printed = await printedClauses(shop.db, version.id);
    const about = printed.filter(({ id }) => aboutPrivacy.test(id));
    const main = (
      <PrivacyPage
        brand={site.brand}
        seller={site.seller.name}
        version={version}
        registration={registrationOf(site.id, now, figuresOf(version, conditionsTerms))}
        acts={privacyActsOn(londonDate(now)).map(({ name }) => name)}
        writeTo={writeTo}
        clauses={readingSections(shop.register, about, testsOf).flatMap(({ clauses }) => clauses)}
      />
    );
    const description = `What ${site.brand} knows of you, what it does with it, and how to have a say in it.`;
    return reply.page(await shopPage(request, shop, { title: 'Privacy', description, main }));
  });
}
