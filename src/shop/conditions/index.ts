/** What the rest of the shop may ask of the conditions. Anything not named here is nobody else's business. */
export { privacyActsOn } from './privacy-acts.ts';
export { type Registration, registrationOf, writeTo } from './registration.ts';
export type { Act } from './rules/acts-in-force.ts';
export { conditionsTerms } from './terms.ts';
