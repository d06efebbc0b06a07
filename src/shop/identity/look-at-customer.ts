import type { Db, Tx } from '../../lib/db.ts';
import { hasLooked, insertLook } from './db/changes.ts';
import { type Customer, findCustomer } from './db/customers.ts';
import type { IdentityFigures } from './terms.ts';

/** Keeps that somebody of the staff looks at a customer, and why: before anything of theirs is shown. */
export const lookAtCustomer = (
  tx: Tx,
  staffId: string,
  customerId: string,
  reason: string,
  now: Temporal.Instant,
): Promise<void> => insertLook(tx, { staffId, customerId, reason, at: now });

export type SeenCustomer = { seen: 'all'; customer: Customer } | { seen: 'masked'; customer: Customer };

const masked = (text: string): string => (text ? `${[...text][0]}•••` : '');
const maskedEmail = (email: string): string => `${masked(email.split('@')[0] ?? '')}@${email.split('@')[1] ?? ''}`;

/** A customer as somebody of the staff may see them now: masked, until they have said why they look. */
export async function customerSeenBy(
  db: Db,
  staffId: string,
  customerId: string,
  figures: IdentityFigures,
  now: Temporal.Instant,
): Promise<SeenCustomer | undefined> {
  const customer = await findCustomer(db, customerId);
  if (!customer) return undefined;
  const since = now.subtract({ minutes: figures.lookLife.minutes });
  if (await hasLooked(db, staffId, customerId, since)) return { seen: 'all', customer };
  return { seen: 'masked', customer: maskCustomer(customer) };
}

/** Enough to tell two customers of one name apart, and no more. */
export const maskCustomer = <C extends { name: string; email: string; phone?: string | null }>(customer: C): C => ({
  ...customer,
  name: customer.name.split(' ').map(masked).join(' '),
  email: maskedEmail(customer.email),
  ...(customer.phone && { phone: `•••${customer.phone.slice(-3)}` }),
});
