import type { Db } from '../../lib/db.ts';
import type { SignIn } from '../../lib/sign-in/sign-in.ts';
import { type Actor, insertChanges } from './db/changes.ts';
import { closeCustomer, findPasswordHash, holdCustomer, lockCustomer } from './db/customers.ts';
import { dropProofs } from './db/proofs.ts';
import { deleteSessions } from './db/sessions.ts';

/**
 * A customer closes their account: nothing opens it any more, and the email is free to register again.
 *
 * Orders, refunds that are due, cards and rights stay as they are: they hang on the row, which stays.
 */
export async function closeAccount(
  db: Db,
  door: SignIn,
  wish: { customerId: string; password: string },
  now: Temporal.Instant,
): Promise<{ done: 'closed' } | { done: 'wrong' }> {
  const hash = await findPasswordHash(db, wish.customerId);
  if (!hash || !(await door.isPassword(hash, wish.password))) return { done: 'wrong' };
  return db.transaction().execute(async (tx) => {
    const customer = await lockCustomer(tx, wish.customerId);
    if (!customer) return { done: 'wrong' };
    await dropProofs(tx, 'new-password', customer.id);
    await closeCustomer(tx, customer.id, now);
    const actor = { kind: 'customer', id: customer.id, channel: 'web' } as const;
    await insertChanges(tx, customer.id, [{ field: 'account', oldValue: 'open', newValue: 'closed' }], actor, now);
    return { done: 'closed' };
  });
}

/** Somebody of the staff holds an account that may be an impersonation, with the reason, or lets it go again. */
export async function holdAccount(
  db: Db,
  wish: { customerId: string; because: string | null },
  actor: Actor,
  now: Temporal.Instant,
): Promise<{ done: 'held' | 'released' } | { done: 'not-there' }> {
  return db.transaction().execute(async (tx) => {
    const customer = await lockCustomer(tx, wish.customerId);
    if (!customer) return { done: 'not-there' };
    await holdCustomer(tx, customer.id, wish.because, now);
    if (wish.because !== null) await deleteSessions(tx, customer.id);
    const change = { field: 'hold', oldValue: customer.heldBecause, newValue: wish.because };
    await insertChanges(tx, customer.id, [change], actor, now);
    return { done: wish.because === null ? 'released' : 'held' };
  });
}
