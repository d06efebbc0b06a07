import { outletsTerms, type Site, siteById } from '../../shop/outlets/index.ts';
import { figuresOf, type TermsVersion } from '../../shop/terms/index.ts';
import type { Shop } from '../../shop.ts';
import { siteAddress } from '../site-address.ts';

/** Who writes: the brand, where its site is reached from anywhere, and when its people can be rung. */
export interface Sender {
  site: Site;
  origin: string;
  hours: string;
}

export function senderOf({ config }: Pick<Shop, 'config'>, siteId: string, version: TermsVersion): Sender {
  const site = siteById(siteId);
  const { daysOpen, opensAt, closesAt } = figuresOf(version, outletsTerms);
  return {
    site,
    origin: siteAddress(config, site),
    hours: `${daysOpen} days a week from ${opensAt} to ${closesAt}`,
  };
}
