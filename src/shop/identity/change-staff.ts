import type { Db } from '../../lib/db.ts';
import { tell } from '../../lib/events.ts';
import type { SignIn } from '../../lib/sign-in/sign-in.ts';
import { dropProofs, insertProof, takeProof } from './db/proofs.ts';
import {
  findStaff,
  insertStaff,
  listStaff,
  lockStaff,
  replaceRoles,
  stopStaff,
  storeStaffPassword,
} from './db/staff.ts';
import { staffInvited } from './events.ts';
import { type PasswordFault, passwordFault } from './rules/password.ts';
import { readEmail } from './rules/readable-email.ts';
import { readName } from './rules/readable-name.ts';
import type { Role } from './rules/roles.ts';

export type StaffOutcome =
  | { done: 'kept'; staffId: string }
  | { done: 'wrong'; field: 'name' | 'email'; because: 'unreadable' | 'taken' }
  | { done: 'last-one' }
  | { done: 'not-there' };

const invitationHours = 48;

/** Somebody is to join: they get a link, choose a password and set up their second factor at the first sign-in. */
export async function inviteStaff(
  db: Db,
  wish: { name: string; email: string; roles: readonly Role[]; by: string },
  now: Temporal.Instant,
): Promise<StaffOutcome> {
  const name = readName(wish.name);
  const { email } = readEmail(wish.email);
  if (!name) return { done: 'wrong', field: 'name', because: 'unreadable' };
  if (!email) return { done: 'wrong', field: 'email', because: 'unreadable' };
  return db.transaction().execute(async (tx): Promise<StaffOutcome> => {
    const staffId = await insertStaff(tx, { name, email }, now);
    if (!staffId) return { done: 'wrong', field: 'email', because: 'taken' };
    await replaceRoles(tx, staffId, wish.roles, wish.by, now);
    const key = await insertProof(tx, 'invitation', staffId, now.add({ hours: invitationHours }), now);
    await tell(tx, staffInvited, { staffId, key });
    return { done: 'kept', staffId };
  });
}

/** Who was invited chooses a password; the link is good for one use. */
export async function acceptInvitation(
  db: Db,
  door: SignIn,
  wish: { key: string; password: string },
  now: Temporal.Instant,
): Promise<{ done: 'accepted' } | { done: 'too-old' } | { done: 'weak'; because: PasswordFault }> {
  const weak = passwordFault(wish.password, { email: '', name: '' });
  if (weak) return { done: 'weak', because: weak };
  const hash = await door.hash(wish.password);
  return db.transaction().execute(async (tx) => {
    const staffId = await takeProof(tx, 'invitation', wish.key, now);
    const member = staffId ? await findStaff(tx, staffId) : undefined;
    if (!member || member.stoppedAt) return { done: 'too-old' };
    await storeStaffPassword(tx, member.id, hash, now);
    return { done: 'accepted' };
  });
}

/** Gives somebody exactly these roles. Somebody must always be left who can do so. */
export async function changeRoles(
  db: Db,
  wish: { staffId: string; roles: readonly Role[]; by: string },
  now: Temporal.Instant,
): Promise<StaffOutcome> {
  return db.transaction().execute(async (tx): Promise<StaffOutcome> => {
    await lockStaff(tx);
    const all = await listStaff(tx);
    const member = all.find(({ id, stoppedAt }) => id === wish.staffId && !stoppedAt);
    if (!member) return { done: 'not-there' };
    if (!wish.roles.includes('head-of-staff') && isLastHead(all, member.id)) return { done: 'last-one' };
    await replaceRoles(tx, member.id, wish.roles, wish.by, now);
    return { done: 'kept', staffId: member.id };
  });
}

/** Somebody leaves: their sessions end at once and they cannot sign in again. */
export async function letGo(db: Db, staffId: string, now: Temporal.Instant): Promise<StaffOutcome> {
  return db.transaction().execute(async (tx): Promise<StaffOutcome> => {
    await lockStaff(tx);
    const all = await listStaff(tx);
    const member = all.find(({ id, stoppedAt }) => id === staffId && !stoppedAt);
    if (!member) return { done: 'not-there' };
    if (isLastHead(all, member.id)) return { done: 'last-one' };
    await dropProofs(tx, 'invitation', member.id);
    await stopStaff(tx, member.id, now);
    return { done: 'kept', staffId: member.id };
  });
}

function isLastHead(all: Awaited<ReturnType<typeof listStaff>>, id: string): boolean {
  const heads = all.filter(({ roles, stoppedAt }) => !stoppedAt && roles.includes('head-of-staff'));
  return heads.length === 1 && heads[0]?.id === id;
}
