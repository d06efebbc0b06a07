import { type Static, Type } from 'typebox';
import { invariant } from '../../lib/invariant.ts';
import type { Names } from '../../lib/terms.ts';
import { type DeliveryMethod, deliveryMethods } from './delivery-methods.ts';
import { readFacts } from './facts.ts';
import { isAllowedPhone } from './rules/phone-prefix.ts';
import { isVatNumber } from './rules/vat-number.ts';

export type SiteId = 'hollis' | 'larkfield';

const Seller = Type.Object({
  id: Type.String(),
  name: Type.String(),
  address: Type.Array(Type.String()),
  registeredIn: Type.String(),
  companyNumber: Type.String({ pattern: '^([A-Z]{2})?[0-9]{6,8}$' }),
  vatNumber: Type.String(),
  weeeRegistration: Type.String(),
});

const SiteFacts = Type.Object({
  id: Type.Union([Type.Literal('hollis'), Type.Literal('larkfield')]),
  brand: Type.String(),
  group: Type.String(),
  scheme: Type.String(),
  tagline: Type.String(),
  kind: Type.Union([Type.Literal('department-store'), Type.Literal('grocer')]),
  hosts: Type.Array(Type.String(), { minItems: 1 }),
  website: Type.String(),
  email: Type.String(),
  phone: Type.String(),
  theme: Type.String(),
  seller: Seller,
  deliveryMethods: Type.Array(Type.String(), { minItems: 1 }),
});

/** Who sells: the entity on the order, the receipt and the invoice. */
export type Seller = Static<typeof Seller>;

/** A web site of a brand, with all that is said of it and of who sells there. */
export interface Site extends Omit<Static<typeof SiteFacts>, 'phone' | 'deliveryMethods'> {
  names: Names;
  /** Sentences that the law wants on each page, in each mail and on each invoice. */
  companyDetails: readonly string[];
  phone: { number: string; international: string };
  deliveryMethods: readonly DeliveryMethod[];
}

function toSite(facts: Static<typeof SiteFacts>): Site {
  const { seller, phone } = facts;
  invariant(isAllowedPhone(phone), `customers of ${facts.brand} would pay more than the basic rate on ${phone}`);
  invariant(isVatNumber(seller.vatNumber), `the VAT number of ${seller.name} does not add up`);
  const address = seller.address.join(', ');
  return {
    ...facts,
    phone: { number: phone, international: `+44${phone.replaceAll(' ', '').slice(1)}` },
    deliveryMethods: deliveryMethods.filter(({ id }) => facts.deliveryMethods.includes(id)),
    names: {
      brand: facts.brand,
      group: facts.group,
      scheme: facts.scheme,
      phone,
      email: facts.email,
      address,
      website: facts.website,
      seller: seller.name,
    },
    companyDetails: [
      `${facts.brand} is sold by ${seller.name}, registered in ${seller.registeredIn}, company number ${seller.companyNumber}.`,
      `Registered office: ${address}. VAT number ${seller.vatNumber}.`,
    ],
  };
}

/** All web sites, the one for visitors who name no other first. */
export const sites: readonly Site[] = readFacts('sites.json', Type.Array(SiteFacts, { minItems: 1 })).map(toSite);

const byHost = new Map(sites.flatMap((site) => site.hosts.map((host) => [host, site] as const)));

/** Adds the addresses at which the sites are reached from outside. */
export function reachedAt(publicUrls: Readonly<Record<string, string>>): void {
  for (const [id, url] of Object.entries(publicUrls)) {
    const site = sites.find((each) => each.id === id);
    invariant(site, `PUBLIC_URLS names the site ${id}, and there is none`);
    byHost.set(new URL(url).hostname, site);
  }
}

/** The site that a host name means; the first one when the name is not known, so that any address of a machine works. */
export function siteOf(host: string): Site {
  const known = byHost.get(host) ?? byHost.get(host.toLowerCase().replace(/:\d+$/, ''));
  const site = known ?? sites[0];
  invariant(site, 'there is no site');
  return site;
}

export function siteById(id: string): Site {
  const site = sites.find((each) => each.id === id);
  invariant(site, `there is no site ${id}`);
  return site;
}

/** Whether a word that came from outside is the id of a site. */
export const isSiteId = (word: string): word is SiteId => sites.some(({ id }) => id === word);
