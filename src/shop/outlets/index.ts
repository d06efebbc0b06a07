/** What the rest of the shop may ask about the retailer itself: who sells, where, how, and how they are reached. */
export { creditsOf } from './credits.ts';
export type { DeliveryMethod, Zone } from './delivery-methods.ts';
export { deliveryPromise } from './delivery-promise.ts';
export {
  collectionOutlets,
  entertainingOutlets,
  type Outlet,
  type OutletKind,
  outletById,
} from './outlets.ts';
export { phoneLine } from './phone-line.ts';
export { type Nation, type Postcode, readPostcode } from './postcodes.ts';
export type { Arrival } from './rules/delivery-days.ts';
export { deliveryPrice } from './rules/delivery-price.ts';
export type { Collected } from './rules/offers-collection.ts';
export { isInTerritory } from './rules/territory.ts';
export { isSiteId, reachedAt, type Seller, type Site, type SiteId, siteById, siteOf, sites } from './sites.ts';
export { type Supplier, supplierById, suppliers } from './suppliers.ts';
export { outletsTerms, refuse as refuseOutlets } from './terms.ts';
