import { sql } from 'kysely';
import type { Read, Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';

/** A customer as their own pages show them. */
export interface Customer {
  id: string;
  email: string;
  emailVerified: boolean;
  name: string;
  phone: string | null;
  site: string;
  secondFactor: boolean;
  registeredAt: Temporal.Instant;
  heldBecause: string | null;
  closedAt: Temporal.Instant | null;
}

const columns = [
  'id',
  'email',
  'emailVerified',
  'name',
  'phone',
  'site',
  'twoFactorEnabled as secondFactor',
  'createdAt as registeredAt',
  'heldBecause',
  'closedAt',
] as const;

export const findCustomer = (read: Read, id: string): Promise<Customer | undefined> =>
  read.selectFrom('identity.customer').select(columns).where('id', '=', id).executeTakeFirst();

export const findCustomerByEmail = (read: Read, email: string): Promise<Customer | undefined> =>
  read.selectFrom('identity.customer').select(columns).where('email', '=', email).executeTakeFirst();

/** Waits until nobody else changes this customer. */
export const lockCustomer = (tx: Tx, id: string): Promise<Customer | undefined> =>
  tx
    .selectFrom('identity.customer')
    .select(columns)
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();

/** Adds a customer with their password; undefined when somebody has that email already. */
export async function insertCustomer(
  tx: Tx,
  customer: { email: string; name: string; phone: string | null; site: string; passwordHash: string },
  now: Temporal.Instant,
): Promise<string | undefined> {
  const { passwordHash, ...rest } = customer;
  const added = await tx
    .insertInto('identity.customer')
    .values({ ...rest, id: newId(), createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added) await storePassword(tx, added.id, passwordHash, now);
  return added?.id;
}

export async function storePassword(tx: Tx, customerId: string, hash: string, now: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('identity.customerPassword')
    .values({
      id: newId(),
      userId: customerId,
      accountId: customerId,
      providerId: 'credential',
      password: hash,
      createdAt: now,
      updatedAt: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['userId', 'providerId']).doUpdateSet({ password: hash, updatedAt: now }),
    )
    .execute();
}

export async function findPasswordHash(read: Read, customerId: string): Promise<string | undefined> {
  const row = await read
    .selectFrom('identity.customerPassword')
    .select('password')
    .where('userId', '=', customerId)
    .executeTakeFirst();
  return row?.password ?? undefined;
}

/** Changes details; says nothing of whether they are new. The email must be free: a unique index sees to it. */
export async function updateCustomer(
  tx: Tx,
  id: string,
  details: { name: string; phone: string | null; email: string; emailVerified: boolean },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('identity.customer')
    .set({ ...details, updatedAt: now })
    .where('id', '=', id)
    .execute();
}

export async function verifyEmail(tx: Tx, id: string, email: string, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.customer')
    .set({ emailVerified: true, updatedAt: now })
    .where('id', '=', id)
    .where('email', '=', email)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes away all that opens the account. The row stays, for the orders and the rights that hang on it. */
export async function closeCustomer(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await tx.deleteFrom('identity.customerPassword').where('userId', '=', id).execute();
  await tx.deleteFrom('identity.customerPasskey').where('userId', '=', id).execute();
  await tx.deleteFrom('identity.customerSecondFactor').where('userId', '=', id).execute();
  await tx.deleteFrom('identity.customerSession').where('userId', '=', id).execute();
  await tx
    .updateTable('identity.customer')
    .set({
      emailBefore: sql`email`,
      email: `closed-${id}@account.invalid`,
      closedAt: now,
      updatedAt: now,
      twoFactorEnabled: false,
    })
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .execute();
}

export async function holdCustomer(tx: Tx, id: string, because: string | null, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('identity.customer')
    .set({ heldAt: because === null ? null : now, heldBecause: because, updatedAt: now })
    .where('id', '=', id)
    .execute();
}

/** What the office's search shows before anybody has given a reason to see more. */
export interface FoundCustomer {
  id: string;
  name: string;
  email: string;
  registeredAt: Temporal.Instant;
  closed: boolean;
}

/** Customers whose email or name begins with what was typed, or whose order led here by id. */
export async function searchCustomers(read: Read, sought: string, most: number): Promise<FoundCustomer[]> {
  const start = `${sought.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return read
    .selectFrom('identity.customer')
    .select(['id', 'name', 'email', 'createdAt as registeredAt', sql<boolean>`closed_at is not null`.as('closed')])
    .where(({ or, eb }) => or([eb('email', 'like', start), eb(sql`lower(name)`, 'like', start)]))
    .orderBy('createdAt', 'desc')
    .limit(most)
    .execute();
}
