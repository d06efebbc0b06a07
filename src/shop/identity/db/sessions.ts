import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Read, Tx } from '../../../lib/db.ts';
import { digestOf } from '../../../lib/sign-in/tables.ts';
import type { Role } from '../rules/roles.ts';

export interface CustomerBySession {
  id: string;
  name: string;
  email: string;
  sessionId: string;
  signedInAt: Temporal.Instant;
}

/** Whose session this key opens now: the one statement that every page of a signed-in customer pays for. */
export const findCustomerBySession = (
  read: Read,
  key: string,
  now: Temporal.Instant,
): Promise<CustomerBySession | undefined> =>
  read
    .selectFrom('identity.customerSession as session')
    .innerJoin('identity.customer as customer', 'customer.id', 'session.userId')
    .select([
      'customer.id',
      'customer.name',
      'customer.email',
      'session.id as sessionId',
      'session.createdAt as signedInAt',
    ])
    .where('session.token', '=', digestOf(key))
    .where('session.expiresAt', '>', now)
    .where('customer.heldAt', 'is', null)
    .executeTakeFirst();

export interface StaffBySession {
  id: string;
  name: string;
  sessionId: string;
  secondFactor: boolean;
  roles: Role[];
}

/** Which of the staff this key belongs to now, with their roles. */
export const findStaffBySession = (
  read: Read,
  key: string,
  now: Temporal.Instant,
): Promise<StaffBySession | undefined> =>
  read
    .selectFrom('identity.staffSession as session')
    .innerJoin('identity.staff as staff', 'staff.id', 'session.userId')
    .select([
      'staff.id',
      'staff.name',
      'session.id as sessionId',
      'staff.twoFactorEnabled as secondFactor',
      sql<Role[]>`array(select role from identity.staff_role where staff_id = staff.id order by role)`.as('roles'),
    ])
    .where('session.token', '=', digestOf(key))
    .where('session.expiresAt', '>', now)
    .where('staff.stoppedAt', 'is', null)
    .executeTakeFirst();

export const listSessions = (read: Read, customerId: string, now: Temporal.Instant) =>
  read
    .selectFrom('identity.customerSession')
    .select(['id', 'userAgent', 'createdAt as signedInAt', 'expiresAt'])
    .where('userId', '=', customerId)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .limit(50)
    .execute();

/** Ends the session that a key opens; the key is worthless from then on. */
export async function deleteSessionByKey(tx: Tx, kind: 'customer' | 'staff', key: string): Promise<void> {
  const token = digestOf(key);
  if (kind === 'customer') await tx.deleteFrom('identity.customerSession').where('token', '=', token).execute();
  else await tx.deleteFrom('identity.staffSession').where('token', '=', token).execute();
}

/** Ends one session of a customer; says whether there was such a one. */
export async function deleteSession(tx: Tx, customerId: string, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('identity.customerSession')
    .where('id', '=', sessionId)
    .where('userId', '=', customerId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Ends every session of a customer but one; says how many. */
export async function deleteSessions(tx: Tx, customerId: string, but?: string): Promise<number> {
  let query = tx.deleteFrom('identity.customerSession').where('userId', '=', customerId);
  if (but) query = query.where('id', '<>', but);
  const { numDeletedRows } = await query.executeTakeFirst();
  return Number(numDeletedRows);
}

/** Keeps that a customer uses this kind of browser; says whether it is new and not their first. */
export async function rememberDevice(
  tx: Tx,
  customerId: string,
  userAgent: string,
  now: Temporal.Instant,
): Promise<'known' | 'first' | 'new'> {
  const digest = createHash('sha256').update(userAgent).digest();
  const before = await tx
    .selectFrom('identity.knownDevice')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('customerId', '=', customerId)
    .executeTakeFirstOrThrow();
  const added = await tx
    .insertInto('identity.knownDevice')
    .values({ customerId, digest, firstSeenAt: now })
    .onConflict((conflict) => conflict.columns(['customerId', 'digest']).doNothing())
    .returning('customerId')
    .executeTakeFirst();
  if (!added) return 'known';
  return before.count === 0 ? 'first' : 'new';
}

export const listPasskeys = (read: Read, customerId: string) =>
  read
    .selectFrom('identity.customerPasskey')
    .select(['id', 'name', 'createdAt'])
    .where('userId', '=', customerId)
    .orderBy('createdAt', 'desc')
    .limit(50)
    .execute();

export async function deletePasskey(tx: Tx, customerId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('identity.customerPasskey')
    .where('id', '=', id)
    .where('userId', '=', customerId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
