import type { Db } from '../../lib/db.ts';
import { tell } from '../../lib/events.ts';
import type { SignIn } from '../../lib/sign-in/sign-in.ts';
import { type Channel, recordFirstChoices } from '../consents/index.ts';
import { recordAcceptance } from '../terms/index.ts';
import { findCustomerByEmail, insertCustomer } from './db/customers.ts';
import { insertProof } from './db/proofs.ts';
import { customerRegistered } from './events.ts';
import { type DetailFault, readDetails } from './rules/details.ts';
import { type PasswordFault, passwordFault } from './rules/password.ts';

export interface Registration {
  name: string;
  email: string;
  phone?: string | undefined;
  password: string;
  site: string;
  channel: 'web' | 'api';
  /** The version of the terms that they were shown and agreed to. */
  termsVersionId: string;
  contact: { channels: readonly Channel[]; leaveAlone: boolean };
}

export type Fault = DetailFault | { field: 'password'; because: PasswordFault } | { field: 'email'; because: 'taken' };
export type RegisterOutcome = { done: 'registered'; customerId: string } | { done: 'wrong'; faults: Fault[] };

/** How long the link that proves an email address works. */
const linkHours = 72;

/**
 * Somebody makes an account: their details, the terms that they agreed to, and what they want to hear, or nothing.
 *
 * Buying does not wait for the email to be proved. The password is made unreadable before the transaction begins,
 * since that takes a tenth of a second of hard work.
 */
export async function registerCustomer(
  db: Db,
  door: SignIn,
  wish: Registration,
  now: Temporal.Instant,
): Promise<RegisterOutcome> {
  const read = readDetails(wish);
  const weak = passwordFault(wish.password, wish);
  const faults: Fault[] = [...(read.faults ?? []), ...(weak ? [{ field: 'password', because: weak } as const] : [])];
  if (!read.details || faults.length > 0) return { done: 'wrong', faults };
  const { details } = read;
  if (await findCustomerByEmail(db, details.email)) return taken;

  const passwordHash = await door.hash(wish.password);
  return db.transaction().execute(async (tx): Promise<RegisterOutcome> => {
    const customerId = await insertCustomer(tx, { ...details, site: wish.site, passwordHash }, now);
    if (!customerId) return taken;
    const { channel, site, termsVersionId } = wish;
    await recordAcceptance(tx, {
      versionId: termsVersionId,
      occasion: 'registration',
      subjectId: customerId,
      channel,
      at: now,
    });
    await recordFirstChoices(tx, customerId, { site, ...wish.contact }, 'registration', now);
    const verifyKey = await insertProof(
      tx,
      'email',
      `${customerId} ${details.email}`,
      now.add({ hours: linkHours }),
      now,
    );
    await tell(tx, customerRegistered, { customerId, site, verifyKey });
    return { done: 'registered', customerId };
  });
}

const taken: RegisterOutcome = { done: 'wrong', faults: [{ field: 'email', because: 'taken' }] };
