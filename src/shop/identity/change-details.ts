import type { Db } from '../../lib/db.ts';
import { tell } from '../../lib/events.ts';
import { type Actor, insertChanges } from './db/changes.ts';
import { findCustomerByEmail, lockCustomer, updateCustomer } from './db/customers.ts';
import { dropProofs, insertProof } from './db/proofs.ts';
import { emailChanged } from './events.ts';
import type { Fault } from './register-customer.ts';
import { type Details, readDetails } from './rules/details.ts';

export type ChangeOutcome =
  | { done: 'changed'; fields: string[] }
  | { done: 'wrong'; faults: Fault[] }
  | { done: 'not-there' };

/**
 * A customer's details change, by their own hand or by somebody of the staff on their behalf.
 *
 * Old and new are kept with who did it and through which channel. Orders that were placed keep what they were given.
 * A new email has to be proved again, links that were mailed to the old one stop working, and the old one is told.
 */
export async function changeDetails(
  db: Db,
  wish: { customerId: string; site: string; name: string; email: string; phone?: string | undefined },
  actor: Actor,
  now: Temporal.Instant,
): Promise<ChangeOutcome> {
  const { details, faults } = readDetails(wish);
  if (!details) return { done: 'wrong', faults };
  return db.transaction().execute(async (tx): Promise<ChangeOutcome> => {
    const before = await lockCustomer(tx, wish.customerId);
    if (!before) return { done: 'not-there' };
    const newEmail = details.email !== before.email;
    if (newEmail && (await findCustomerByEmail(tx, details.email))) {
      return { done: 'wrong', faults: [{ field: 'email', because: 'taken' }] };
    }
    const changes = differences(before, details);
    if (changes.length === 0) return { done: 'changed', fields: [] };
    await updateCustomer(tx, before.id, { ...details, emailVerified: before.emailVerified && !newEmail }, now);
    await insertChanges(tx, before.id, changes, actor, now);
    if (newEmail) {
      await dropProofs(tx, 'new-password', before.id);
      const verifyKey = await insertProof(tx, 'email', `${before.id} ${details.email}`, now.add({ hours: 72 }), now);
      await tell(tx, emailChanged, { customerId: before.id, site: wish.site, oldEmail: before.email, verifyKey });
    }
    return { done: 'changed', fields: changes.map(({ field }) => field) };
  });
}

function differences(before: Details, after: Details) {
  const fields = ['name', 'email', 'phone'] as const;
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, oldValue: before[field], newValue: after[field] }));
}
