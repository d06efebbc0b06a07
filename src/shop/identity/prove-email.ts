import type { Db } from '../../lib/db.ts';
import { verifyEmail } from './db/customers.ts';
import { takeProof } from './db/proofs.ts';

/** Somebody pressed the button behind the mailed link: the address is theirs, unless they have changed it since. */
export async function proveEmail(
  db: Db,
  key: string,
  now: Temporal.Instant,
): Promise<{ done: 'proved'; email: string } | { done: 'too-old' }> {
  return db.transaction().execute(async (tx) => {
    const proof = await takeProof(tx, 'email', key, now);
    const [customerId = '', email = ''] = proof?.split(' ') ?? [];
    if (!proof || !(await verifyEmail(tx, customerId, email, now))) return { done: 'too-old' };
    return { done: 'proved', email };
  });
}
