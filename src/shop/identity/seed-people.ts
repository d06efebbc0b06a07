import type { Db, Read } from '../../lib/db.ts';
import { recordFirstChoices } from '../consents/index.ts';
import { insertAddress } from './db/addresses.ts';
import { findCustomerByEmail, insertCustomer, verifyEmail } from './db/customers.ts';
import { insertStaff, listStaff, replaceRoles, storeSecondFactor, storeStaffPassword } from './db/staff.ts';
import type { DemoPeople } from './demo-people.ts';
import type { SignIns } from './sign-ins.ts';

/** Whether the demo's people are in already: hashing all their passwords takes a second, and a start is short. */
export async function hasPeople(read: Read, { customers, staff }: DemoPeople): Promise<boolean> {
  const last = customers.at(-1);
  const there = new Set((await listStaff(read)).map(({ email }) => email));
  return (
    staff.every(({ email }) => there.has(email)) && (!last || Boolean(await findCustomerByEmail(read, last.email)))
  );
}

/** Puts the people of the demo into an empty shop; those who are there already stay as they are. */
export async function seedPeople(
  db: Db,
  signIns: SignIns,
  people: DemoPeople,
  now: Temporal.Instant,
): Promise<{ customers: number; staff: number }> {
  const customers = signIns.customersAt('http://localhost');
  for (const person of people.customers) {
    if (await findCustomerByEmail(db, person.email)) continue;
    const passwordHash = await customers.hash(person.password);
    await db.transaction().execute(async (tx) => {
      const { name, email, phone, site } = person;
      const id = await insertCustomer(tx, { name, email, phone, site, passwordHash }, now);
      if (!id) return;
      await verifyEmail(tx, id, email, now);
      await recordFirstChoices(tx, id, { site, channels: [], leaveAlone: false }, 'registration', now);
      const nothing = { line2: null, county: null };
      await insertAddress(tx, id, { ...nothing, ...person.address, name, phone, isDefault: true }, now);
    });
  }
  const staff = signIns.staffAt('http://localhost');
  const hash = await staff.hash(people.staffPassword);
  for (const { name, email, roles } of people.staff) {
    const [secret, codes] = await Promise.all([staff.seal(people.staffSecret), staff.seal('[]')]);
    await db.transaction().execute(async (tx) => {
      const id = await insertStaff(tx, { name, email }, now);
      if (!id) return;
      await storeStaffPassword(tx, id, hash, now);
      await replaceRoles(tx, id, roles, null, now);
      await storeSecondFactor(tx, id, secret, codes);
    });
  }
  return { customers: people.customers.length, staff: people.staff.length };
}
