import type { Read } from '../../lib/db.ts';
import { keyOf } from '../../lib/sign-in/cookies.ts';
import { findCustomerBySession, findStaffBySession } from './db/sessions.ts';
import type { Role } from './rules/roles.ts';

export type Visitor = { kind: 'visitor' };
export type CustomerPerson = {
  kind: 'customer';
  id: string;
  name: string;
  email: string;
  sessionId: string;
  signedInAt: Temporal.Instant;
};
/** Who shops, or only looks round. */
export type Person = Visitor | CustomerPerson;
export type StaffPerson = {
  kind: 'staff';
  id: string;
  name: string;
  roles: Role[];
  secondFactor: boolean;
  sessionId: string;
};

const visitor: Visitor = { kind: 'visitor' };

/** Which customer holds this key (the value of the session cookie, or a bearer token). Without a key nothing is asked. */
export async function whoHolds(read: Read, cookie: string | undefined, now: Temporal.Instant): Promise<Person> {
  const key = cookie && keyOf(cookie);
  const customer = key ? await findCustomerBySession(read, key, now) : undefined;
  return customer ? { kind: 'customer', ...customer } : visitor;
}

/** Who of the staff holds this key; undefined when nobody does. */
export async function staffWhoHolds(
  read: Read,
  cookie: string | undefined,
  now: Temporal.Instant,
): Promise<StaffPerson | undefined> {
  const key = cookie && keyOf(cookie);
  const member = key ? await findStaffBySession(read, key, now) : undefined;
  return member && { kind: 'staff', ...member };
}
