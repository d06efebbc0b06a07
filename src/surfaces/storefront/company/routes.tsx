import type { App } from '../../../lib/http/kinds.ts';
import { creditsOf, siteOf } from '../../../shop/outlets/index.ts';
import type { Shop } from '../../../shop.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { ExternalLink } from '../../ui/external-link.tsx';
import { shopPage } from '../frame.tsx';
import { Promises, promisesOf } from '../promises.tsx';

const promises = [
  'def.we',
  'company.details',
  'def.website-successor',
  'law.governing',
  'law.lawful-use',
  'severance',
  'waiver',
  'survival',
  'ip.ownership',
  'ip.personal-use',
  'ip.no-copying',
  'links.third-party-disclaimer',
];

/** Who the shop is in law. */
export function companyRoutes(app: App, shop: Shop): void {
  app.get('/company', async (request, reply) => {
    const site = siteOf(request.host);
    const { seller } = site;
    const main = (
      <div class="page wide stack">
        <div class="page-head">
          <h1>Company details</h1>
          <p>
            {site.brand} is a shop of {site.group}. This is who you buy from.
          </p>
        </div>
        <DescriptionList
          facts={[
            ['Seller', seller.name],
            ['Registered office', seller.address.join(', ')],
            ['Registered in', seller.registeredIn],
            ['Company number', seller.companyNumber],
            ['VAT number', seller.vatNumber],
            ['WEEE producer registration', seller.weeeRegistration],
            ['Email', <a href={`mailto:${site.email}`}>{site.email}</a>],
            ['Telephone', <a href={`tel:${site.phone.international}`}>{site.phone.number}</a>],
          ]}
        />
        <section class="stack" aria-labelledby="credits">
          <h2 id="credits">Whose work the product details rest on</h2>
          <ul>
            {creditsOf(site.id).map(({ what, source, url, licence }) => (
              <li key={what}>
                {what}: <ExternalLink href={url}>{source}</ExternalLink>, {licence}
              </li>
            ))}
          </ul>
        </section>
        <Promises stubs={await promisesOf(shop, site, promises)} />
      </div>
    );
    return reply.page(await shopPage(request, shop, { title: 'Company details', main }));
  });
}
