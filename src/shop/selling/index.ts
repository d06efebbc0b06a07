/** What the rest of the shop may ask of selling. Anything not named here is nobody else's business. */
export { listPauses, type Pause } from './db.ts';
export { pauseNow, refusePaused } from './pause-now.ts';
export { pauseSelling, resumeSelling } from './pause-selling.ts';
export { sellingTerms } from './terms.ts';
