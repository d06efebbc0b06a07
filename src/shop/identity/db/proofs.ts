import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';
import { digestOf } from '../../../lib/sign-in/tables.ts';

/** What a mailed link proves. */
export type ProofKind = 'new-password' | 'email' | 'invitation';

/** Makes the secret of a mailed link. Only its digest is kept; it is good for one use until it is too old. */
export async function insertProof(
  tx: Tx,
  kind: ProofKind,
  value: string,
  until: Temporal.Instant,
  now: Temporal.Instant,
): Promise<string> {
  const key = randomBytes(24).toString('base64url');
  await tx
    .insertInto('identity.customerProof')
    .values({
      id: newId(),
      identifier: `${kind}:${digestOf(key)}`,
      value,
      expiresAt: until,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  return key;
}

/** Uses the secret of a mailed link up: whoever comes second finds nothing. */
export async function takeProof(
  tx: Tx,
  kind: ProofKind,
  key: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('identity.customerProof')
    .where('identifier', '=', `${kind}:${digestOf(key)}`)
    .returning(['value', 'expiresAt'])
    .executeTakeFirst();
  return row && Temporal.Instant.compare(row.expiresAt, now) > 0 ? row.value : undefined;
}

/** Makes every link of a kind to one person worthless. */
export async function dropProofs(tx: Tx, kind: ProofKind, value: string): Promise<void> {
  await tx
    .deleteFrom('identity.customerProof')
    .where('value', '=', value)
    .where('identifier', 'like', `${kind}:%`)
    .execute();
}

/** Clears away what nobody can use any more; says how much. */
export async function clearAway(tx: Tx, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with
      old_sessions as (delete from identity.customer_session where expires_at <= ${now} returning id),
      old_staff_sessions as (delete from identity.staff_session where expires_at <= ${now} returning id),
      old_proofs as (delete from identity.customer_proof where expires_at <= ${now} returning id),
      old_staff_proofs as (delete from identity.staff_proof where expires_at <= ${now} returning id),
      old_attempts as (delete from identity.attempt where since < ${now.subtract({ hours: 24 })} returning key)
    select id from old_sessions union all select id from old_staff_sessions
    union all select id from old_proofs union all select id from old_staff_proofs
    union all select null from old_attempts
  `.execute(tx);
  return rows.length;
}
