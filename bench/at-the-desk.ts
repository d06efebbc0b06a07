import { newId } from '../src/lib/ids.ts';
import { digestOf } from '../src/lib/sign-in/tables.ts';
import type { Shop } from '../src/shop.ts';

/** Somebody of customer service who has signed in: what their browser sends along. */
export async function atTheDesk({ db, now }: Shop): Promise<{ cookie: string }> {
  const [id, key, at] = [newId(), newId().padEnd(40, '-'), now()];
  const dates = { createdAt: at, updatedAt: at };
  const person = { id, email: `bench-${id}@staff.example`, name: 'Bench', twoFactorEnabled: true, ...dates };
  await db.insertInto('identity.staff').values(person).execute();
  await db.insertInto('identity.staffRole').values({ staffId: id, role: 'customer-service', givenAt: at }).execute();
  const session = { id: newId(), token: digestOf(key), userId: id, expiresAt: at.add({ hours: 10 }), ...dates };
  await db.insertInto('identity.staffSession').values(session).execute();
  return { cookie: `staff=${key}` };
}
