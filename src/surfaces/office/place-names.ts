import { isSiteId, outletById, siteById, suppliers } from '../../shop/outlets/index.ts';
import { asWords } from './words.ts';

export const siteName = (id: string): string => (isSiteId(id) ? siteById(id).brand : id);

/** What people call the place that a consignment leaves from, and the shop where it is collected. */
export function placeName(place: string, shop: string | null): string {
  const from = suppliers.find(({ id }) => id === place)?.name ?? outletById(place)?.name ?? asWords(place);
  const at = shop === null || shop === place ? undefined : (outletById(shop)?.name ?? shop);
  return at ? `${from}, for ${at}` : from;
}
