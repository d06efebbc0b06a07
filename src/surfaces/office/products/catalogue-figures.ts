import { catalogueTerms } from '../../../shop/catalogue/index.ts';
import { figuresOf, versionInForce } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';

/** What a site's terms in force say of the catalogue. */
export const catalogueFigures = async (shop: Shop, site: string) =>
  figuresOf(await versionInForce(shop.db, site, shop.now()), catalogueTerms);
