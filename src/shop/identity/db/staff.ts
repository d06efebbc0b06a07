import { sql } from 'kysely';
import type { Read, Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';
import type { Role } from '../rules/roles.ts';

export interface StaffMember {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  secondFactor: boolean;
  joinedAt: Temporal.Instant;
  stoppedAt: Temporal.Instant | null;
}

const staff = (read: Read) =>
  read
    .selectFrom('identity.staff as staff')
    .select([
      'staff.id',
      'staff.email',
      'staff.name',
      'staff.twoFactorEnabled as secondFactor',
      'staff.createdAt as joinedAt',
      'staff.stoppedAt',
      sql<Role[]>`array(select role from identity.staff_role where staff_id = staff.id order by role)`.as('roles'),
    ]);

export const listStaff = (read: Read): Promise<StaffMember[]> =>
  staff(read)
    .orderBy('staff.stoppedAt', (order) => order.asc().nullsFirst())
    .orderBy('staff.name')
    .limit(500)
    .execute();

export const findStaff = (read: Read, id: string): Promise<StaffMember | undefined> =>
  staff(read).where('staff.id', '=', id).executeTakeFirst();

/** Makes two changes to the roles of the staff wait for each other, so that somebody is always left in charge. */
export async function lockStaff(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('identity.staff', 0))`.execute(tx);
}

export async function insertStaff(
  tx: Tx,
  member: { email: string; name: string },
  now: Temporal.Instant,
): Promise<string | undefined> {
  const added = await tx
    .insertInto('identity.staff')
    .values({ ...member, id: newId(), emailVerified: true, createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id;
}

export async function storeStaffPassword(tx: Tx, staffId: string, hash: string, now: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('identity.staffPassword')
    .values({
      id: newId(),
      userId: staffId,
      accountId: staffId,
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

/** Gives exactly these roles. */
export async function replaceRoles(
  tx: Tx,
  staffId: string,
  roles: readonly Role[],
  givenBy: string | null,
  now: Temporal.Instant,
): Promise<void> {
  await tx.deleteFrom('identity.staffRole').where('staffId', '=', staffId).execute();
  if (roles.length === 0) return;
  await tx
    .insertInto('identity.staffRole')
    .values(roles.map((role) => ({ staffId, role, givenBy, givenAt: now })))
    .execute();
}

/** Nobody who stopped keeps a session. */
export async function stopStaff(tx: Tx, staffId: string, now: Temporal.Instant): Promise<void> {
  await tx.updateTable('identity.staff').set({ stoppedAt: now, updatedAt: now }).where('id', '=', staffId).execute();
  await tx.deleteFrom('identity.staffSession').where('userId', '=', staffId).execute();
}

/** Keeps a second factor that is already set up, for the people of the demo. */
export async function storeSecondFactor(
  tx: Tx,
  staffId: string,
  sealedSecret: string,
  sealedCodes: string,
): Promise<void> {
  await tx
    .insertInto('identity.staffSecondFactor')
    .values({ id: newId(), userId: staffId, secret: sealedSecret, backupCodes: sealedCodes, verified: true })
    .onConflict((conflict) => conflict.column('userId').doNothing())
    .execute();
  await tx.updateTable('identity.staff').set({ twoFactorEnabled: true }).where('id', '=', staffId).execute();
}
