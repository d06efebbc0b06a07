import type { Read, Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';

/** Who changed something about a customer, and through which channel. */
export interface Actor {
  kind: 'customer' | 'staff';
  id: string;
  channel: 'web' | 'api' | 'office' | 'phone' | 'email';
}

export interface Change {
  field: string;
  oldValue: string | null;
  newValue: string | null;
}

export async function insertChanges(
  tx: Tx,
  customerId: string,
  changes: readonly Change[],
  actor: Actor,
  at: Temporal.Instant,
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((change) => ({
    ...change,
    id: newId(),
    customerId,
    actorKind: actor.kind,
    actorId: actor.id,
    channel: actor.channel,
    at,
  }));
  await tx.insertInto('identity.change').values(rows).execute();
}

/** What was changed about a customer, newest first. */
export const listChanges = (read: Read, customerId: string, most: number) =>
  read
    .selectFrom('identity.change')
    .select(['field', 'oldValue', 'newValue', 'actorKind', 'actorId', 'channel', 'at'])
    .where('customerId', '=', customerId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();

/** Keeps that somebody of the staff looked at a customer, and why. */
export async function insertLook(
  tx: Tx,
  look: { staffId: string; customerId: string; reason: string; at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('identity.look')
    .values({ ...look, id: newId() })
    .execute();
}

/** Whether this person gave a reason to look at this customer since then. */
export async function hasLooked(
  read: Read,
  staffId: string,
  customerId: string,
  since: Temporal.Instant,
): Promise<boolean> {
  const row = await read
    .selectFrom('identity.look')
    .select('id')
    .where('customerId', '=', customerId)
    .where('staffId', '=', staffId)
    .where('at', '>', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Who looked at a customer, newest first. */
export const listLooks = (read: Read, customerId: string, most: number) =>
  read
    .selectFrom('identity.look')
    .innerJoin('identity.staff', 'identity.staff.id', 'identity.look.staffId')
    .select(['identity.look.id', 'identity.staff.name', 'reason', 'at'])
    .where('customerId', '=', customerId)
    .orderBy('at', 'desc')
    .limit(most)
    .execute();
