/** What the rest of the shop may ask of stock. Anything not named here is nobody else's business. */
import type { Read } from '../../lib/db.ts';
import { listAvailable } from './db.ts';

export { despatchStock, type HoldOutcome, holdStock, promiseStock, releaseStock } from './claim-stock.ts';
export { type CountOutcome, countStock } from './count-stock.ts';
export {
  insertLevels as openStock,
  listHeld,
  listLevels,
  listMovements,
  listSoldOut,
  type Short,
  type Want,
} from './db.ts';

/** How many of each product can still be sold; what is counted nowhere is not there. */
export async function availableOf(read: Read, productIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await listAvailable(read, productIds);
  return new Map(rows.map(({ productId, available }) => [productId, available]));
}
