import type { Db } from '../../lib/db.ts';
import {
  type AddressLines,
  clearDefault,
  findAddress,
  insertAddress,
  listAddresses,
  takeAddressOut,
  updateAddress,
} from './db/addresses.ts';
import { type Actor, insertChanges } from './db/changes.ts';
import { lockCustomer } from './db/customers.ts';

export type AddressOutcome = { done: 'kept'; id: string } | { done: 'not-there' } | { done: 'full' };

/** Nobody has more places than this; a program that adds them without end would. */
const most = 50;

const inOneLine = (address: AddressLines): string =>
  [address.name, address.line1, address.line2, address.town, address.county, address.postcode, address.phone]
    .filter(Boolean)
    .join(', ');

/** Adds an address to the book, or changes one. The first one is the usual one; a new usual one replaces the old. */
export async function keepAddress(
  db: Db,
  wish: { customerId: string; id?: string | undefined; address: AddressLines; isDefault: boolean },
  actor: Actor,
  now: Temporal.Instant,
): Promise<AddressOutcome> {
  return db.transaction().execute(async (tx): Promise<AddressOutcome> => {
    if (!(await lockCustomer(tx, wish.customerId))) return { done: 'not-there' };
    const before = wish.id ? await findAddress(tx, wish.customerId, wish.id) : undefined;
    if (wish.id && !before) return { done: 'not-there' };
    const others = await listAddresses(tx, wish.customerId);
    if (!before && others.length >= most) return { done: 'full' };
    const isDefault = wish.isDefault || before?.isDefault === true || others.length === 0;
    if (isDefault) await clearDefault(tx, wish.customerId);
    const row = { ...wish.address, isDefault };
    if (before) await updateAddress(tx, before.id, row);
    const id = before?.id ?? (await insertAddress(tx, wish.customerId, row, now));
    const change = {
      field: 'address',
      oldValue: before ? inOneLine(before) : null,
      newValue: inOneLine(wish.address),
    };
    if (change.oldValue !== change.newValue) await insertChanges(tx, wish.customerId, [change], actor, now);
    return { done: 'kept', id };
  });
}

/** Takes an address out of the book. Orders keep the address that they were given. */
export async function removeAddress(
  db: Db,
  wish: { customerId: string; id: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<{ done: 'removed' } | { done: 'not-there' }> {
  return db.transaction().execute(async (tx) => {
    await lockCustomer(tx, wish.customerId);
    const before = await findAddress(tx, wish.customerId, wish.id);
    if (!before) return { done: 'not-there' };
    await takeAddressOut(tx, before.id, now);
    const [next] = before.isDefault ? await listAddresses(tx, wish.customerId) : [];
    if (next) await updateAddress(tx, next.id, { ...linesOf(next), isDefault: true });
    const change = { field: 'address', oldValue: inOneLine(before), newValue: null };
    await insertChanges(tx, wish.customerId, [change], actor, now);
    return { done: 'removed' };
  });
}

const linesOf = ({ name, line1, line2, town, county, postcode, country, phone }: AddressLines): AddressLines => ({
  name,
  line1,
  line2,
  town,
  county,
  postcode,
  country,
  phone,
});
