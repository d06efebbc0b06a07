import type { Read, Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';

/** Where something can be sent. */
export interface AddressLines {
  name: string;
  line1: string;
  line2: string | null;
  town: string;
  county: string | null;
  postcode: string;
  country: string;
  phone: string | null;
}

export interface Address extends AddressLines {
  id: string;
  isDefault: boolean;
}

const columns = [
  'id',
  'name',
  'line1',
  'line2',
  'town',
  'county',
  'postcode',
  'country',
  'phone',
  'isDefault',
] as const;

/** The address book of a customer, the usual address first. */
export const listAddresses = (read: Read, customerId: string): Promise<Address[]> =>
  read
    .selectFrom('identity.address')
    .select(columns)
    .where('customerId', '=', customerId)
    .where('removedAt', 'is', null)
    .orderBy('isDefault', 'desc')
    .orderBy('addedAt', 'desc')
    .limit(100)
    .execute();

export const findAddress = (read: Read, customerId: string, id: string): Promise<Address | undefined> =>
  read
    .selectFrom('identity.address')
    .select(columns)
    .where('customerId', '=', customerId)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst();

export async function insertAddress(
  tx: Tx,
  customerId: string,
  address: AddressLines & { isDefault: boolean },
  now: Temporal.Instant,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('identity.address')
    .values({ ...address, id, customerId, addedAt: now })
    .execute();
  return id;
}

export async function updateAddress(tx: Tx, id: string, address: AddressLines & { isDefault: boolean }): Promise<void> {
  await tx.updateTable('identity.address').set(address).where('id', '=', id).execute();
}

/** Makes room for another usual address. */
export async function clearDefault(tx: Tx, customerId: string): Promise<void> {
  await tx
    .updateTable('identity.address')
    .set({ isDefault: false })
    .where('customerId', '=', customerId)
    .where('isDefault', '=', true)
    .execute();
}

export async function takeAddressOut(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await tx.updateTable('identity.address').set({ removedAt: now, isDefault: false }).where('id', '=', id).execute();
}
