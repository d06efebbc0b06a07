import { listStaff, type StaffPerson } from '../../shop/identity/index.ts';
import type { Shop } from '../../shop.ts';

/** How somebody of the staff is written down as the one who did something. */
export const actorOf = ({ id }: Pick<StaffPerson, 'id'>): string => `staff:${id}`;

/** Who an entry names: somebody of the staff by name, all others as they are written. */
export async function actorNames(shop: Shop): Promise<(actor: string | null) => string> {
  const names = new Map((await listStaff(shop.db)).map(({ id, name }) => [`staff:${id}`, name]));
  return (actor) => (actor === null ? '' : (names.get(actor) ?? actor));
}
