import type { Db } from '../../lib/db.ts';
import { tell } from '../../lib/events.ts';
import type { SignIn } from '../../lib/sign-in/sign-in.ts';
import type { Refusal } from '../../lib/terms.ts';
import { forgetTries } from './db/attempts.ts';
import { insertChanges } from './db/changes.ts';
import { findCustomer, findCustomerByEmail, findPasswordHash, storePassword } from './db/customers.ts';
import { dropProofs, insertProof, takeProof } from './db/proofs.ts';
import { deleteSessions } from './db/sessions.ts';
import { newPasswordAsked, passwordChanged } from './events.ts';
import { type PasswordFault, passwordFault } from './rules/password.ts';
import { readEmail } from './rules/readable-email.ts';
import { refusalOfGuess } from './sign-in.ts';
import type { IdentityFigures } from './terms.ts';

/** Sends a link to a new password, if there is such an account. The answer is the same when there is none. */
export async function askNewPassword(
  db: Db,
  wish: { email: string; from: string; site: string },
  figures: IdentityFigures,
  now: Temporal.Instant,
): Promise<{ done: 'sent' } | { done: 'refused'; refusal: Refusal }> {
  const email = readEmail(wish.email).email ?? wish.email.toLowerCase();
  const refusal = await refusalOfGuess(db, { kind: 'new-password', account: email, from: wish.from }, figures, now);
  if (refusal) return { done: 'refused', refusal };
  await db.transaction().execute(async (tx) => {
    const customer = await findCustomerByEmail(tx, email);
    if (!customer) return;
    const until = now.add({ minutes: figures.linkLife.minutes });
    await dropProofs(tx, 'new-password', customer.id);
    const key = await insertProof(tx, 'new-password', customer.id, until, now);
    await tell(tx, newPasswordAsked, { customerId: customer.id, site: wish.site, key });
  });
  return { done: 'sent' };
}

export type NewPasswordOutcome =
  | { done: 'changed'; customerId: string; email: string }
  | { done: 'too-old' }
  | { done: 'weak'; because: PasswordFault };

/** Sets the password behind a mailed link. Whoever was signed in is signed out, and guesses are forgotten. */
export async function setNewPassword(
  db: Db,
  door: SignIn,
  wish: { key: string; password: string; from: string; site: string },
  now: Temporal.Instant,
): Promise<NewPasswordOutcome> {
  const weak = passwordFault(wish.password, { email: '', name: '' });
  if (weak) return { done: 'weak', because: weak };
  const hash = await door.hash(wish.password);
  return db.transaction().execute(async (tx): Promise<NewPasswordOutcome> => {
    const customerId = await takeProof(tx, 'new-password', wish.key, now);
    const customer = customerId ? await findCustomer(tx, customerId) : undefined;
    if (!customer || customer.closedAt) return { done: 'too-old' };
    await storePassword(tx, customer.id, hash, now);
    await deleteSessions(tx, customer.id);
    await forgetTries(tx, [`customer ${customer.email}`, `customer ${customer.email} from ${wish.from}`]);
    const actor = { kind: 'customer', id: customer.id, channel: 'email' } as const;
    await insertChanges(tx, customer.id, [{ field: 'password', oldValue: null, newValue: null }], actor, now);
    await tell(tx, passwordChanged, { customerId: customer.id, site: wish.site, at: now.toString() });
    return { done: 'changed', customerId: customer.id, email: customer.email };
  });
}

export type ChangePasswordOutcome = { done: 'changed' } | { done: 'wrong' } | { done: 'weak'; because: PasswordFault };

/** A signed-in customer changes their password by giving the old one; every other session ends. */
export async function changePassword(
  db: Db,
  door: SignIn,
  wish: { customerId: string; sessionId: string; old: string; password: string; site: string; channel: 'web' | 'api' },
  now: Temporal.Instant,
): Promise<ChangePasswordOutcome> {
  const customer = await findCustomer(db, wish.customerId);
  const before = await findPasswordHash(db, wish.customerId);
  if (!customer || !before || !(await door.isPassword(before, wish.old))) return { done: 'wrong' };
  const weak = passwordFault(wish.password, customer);
  if (weak) return { done: 'weak', because: weak };
  const hash = await door.hash(wish.password);
  await db.transaction().execute(async (tx) => {
    await storePassword(tx, customer.id, hash, now);
    await deleteSessions(tx, customer.id, wish.sessionId);
    await dropProofs(tx, 'new-password', customer.id);
    const actor = { kind: 'customer', id: customer.id, channel: wish.channel } as const;
    await insertChanges(tx, customer.id, [{ field: 'password', oldValue: null, newValue: null }], actor, now);
    await tell(tx, passwordChanged, { customerId: customer.id, site: wish.site, at: now.toString() });
  });
  return { done: 'changed' };
}
