import type { Config } from '../lib/config.ts';

interface Place {
  id: string;
  website: string;
}

/**
 * Where a site is reached from outside: what is configured, else the address in the retailer's facts. A host on this
 * machine listens on whatever port was chosen today, so that a link in a mail leads to the shop that sent it.
 */
export function siteAddress({ publicUrls, port }: Pick<Config, 'publicUrls' | 'port'>, site: Place): string {
  const configured = publicUrls[site.id];
  if (configured) return configured;
  const address = new URL(site.website);
  if (address.hostname.endsWith('.localhost') && port !== 0) address.port = String(port);
  return address.origin;
}
