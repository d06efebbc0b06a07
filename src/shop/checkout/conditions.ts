import type { Db } from '../../lib/db.ts';
import { basisPoints } from '../../lib/money.ts';
import { basketTerms, type Pricing } from '../basket/index.ts';
import { catalogueTerms } from '../catalogue/index.ts';
import { type DeliveryMethod, deliveryPrice, outletsTerms, type Site, siteById } from '../outlets/index.ts';
import { figuresOf, type TermsVersion, versionInForce } from '../terms/index.ts';
import type { GateFigures } from './rules/can-order.ts';
import { checkoutTerms } from './terms.ts';

/** Under which terms something is ordered at this moment: the site, its version in force, and the figures of it. */
export interface Conditions {
  site: Site;
  version: TermsVersion;
  figures: GateFigures;
}

export async function conditionsOf(db: Db, siteId: string, now: Temporal.Instant): Promise<Conditions> {
  const version = await versionInForce(db, siteId, now);
  const { mostOfOne } = figuresOf(version, basketTerms);
  const { unitedKingdom } = figuresOf(version, outletsTerms);
  return {
    site: siteById(siteId),
    version,
    figures: { ...figuresOf(version, checkoutTerms), mostOfOne, unitedKingdom },
  };
}

const outsideUkVat: ReadonlySet<string> = new Set(['Jersey', 'Guernsey']);

/**
 * How a basket is priced: delivery by the method that was chosen, or the first one of the site until then.
 *
 * What is sent to the Channel Islands is an export. It costs the same and holds no UK VAT, and that is what is shown.
 */
export function pricingOf({ site, version }: Conditions, method?: DeliveryMethod, nation?: string): Pricing {
  const outlets = figuresOf(version, outletsTerms);
  const vat = figuresOf(version, catalogueTerms);
  const chosen = method ?? site.deliveryMethods[0];
  const exported = nation !== undefined && outsideUkVat.has(nation) ? outlets.exportVat : undefined;
  return {
    deliveryOf: (goods) => deliveryPrice(chosen ?? { price: 'standardDelivery' }, goods, outlets),
    rates: {
      standard: basisPoints((exported ?? vat.vatStandard).basisPoints),
      reduced: basisPoints((exported ?? vat.vatReduced).basisPoints),
      zero: basisPoints((exported ?? vat.vatZero).basisPoints),
    },
  };
}
