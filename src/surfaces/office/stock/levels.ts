import { listHeld, listLevels } from '../../../shop/stock/index.ts';
import type { Shop } from '../../../shop.ts';
import type { LevelRow } from './stock-page.tsx';

/** What is where, told apart by whom it is for. */
export async function levelsOf(shop: Shop, productId: string): Promise<LevelRow[]> {
  const [levels, held] = await Promise.all([listLevels(shop.db, productId), listHeld(shop.db, productId)]);
  return levels.map(({ place, onHand, claimed }) => {
    const heldHere = held.find((each) => each.place === place)?.held ?? 0;
    return { place, onHand, held: heldHere, promised: claimed - heldHere, available: onHand - claimed };
  });
}
