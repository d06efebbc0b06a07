import { sql } from 'kysely';
import type { Read, Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';
import type { Pence } from '../../../lib/money.ts';

/** What the sandbox remembers of money that was set aside with it. */
export interface SandboxAuthorisation {
  reference: string;
  paymentId: string;
  method: string;
  words: string;
  amountPence: Pence;
  capturedPence: Pence;
  refundedPence: Pence;
  state: 'waiting' | 'authenticate' | 'authorised' | 'declined' | 'voided';
  settlesAt: Temporal.Instant | null;
  authorisedUntil: Temporal.Instant | null;
  mandate: string | null;
  returnUrl: string | null;
}

export interface SandboxRequest {
  id: string;
  kind: string;
  reference: string;
  amountPence: Pence;
  answer: StoredAnswer;
}

/** An answer as JSON keeps it: its moment as text. */
export type StoredAnswer = { done: string; reference?: string; because?: string; url?: string };

const columns = sql.raw(`reference, payment_id, method, words, amount_pence, captured_pence, refunded_pence, state,
  settles_at, authorised_until, mandate, return_url`);

/** Makes two askings with one key wait for each other: the second finds the first one's answer. */
export async function lockSandboxRequest(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sandbox.request:${id}`}, 0))`.execute(tx);
}

export const findSandboxRequest = (read: Read, id: string): Promise<SandboxRequest | undefined> =>
  read
    .selectFrom(
      sql<SandboxRequest>`(select id, kind, reference, amount_pence, answer from sandbox.request where id = ${id})`.as(
        'row',
      ),
    )
    .selectAll()
    .executeTakeFirst();

export async function insertSandboxRequest(tx: Tx, request: SandboxRequest, now: Temporal.Instant): Promise<void> {
  const { id, kind, reference, amountPence } = request;
  await tx
    .insertInto('sandbox.request')
    .values({ id, kind, reference, amountPence, answer: JSON.stringify(request.answer), askedAt: now })
    .execute();
}

export const findAuthorisation = (read: Read, reference: string): Promise<SandboxAuthorisation | undefined> =>
  read
    .selectFrom(
      sql<SandboxAuthorisation>`(select ${columns} from sandbox.authorisation where reference = ${reference})`.as(
        'row',
      ),
    )
    .selectAll()
    .executeTakeFirst();

export async function lockAuthorisation(tx: Tx, reference: string): Promise<SandboxAuthorisation | undefined> {
  const { rows } = await sql<SandboxAuthorisation>`
    select ${columns} from sandbox.authorisation where reference = ${reference} for update
  `.execute(tx);
  return rows[0];
}

export const findByMandate = (read: Read, mandate: string): Promise<SandboxAuthorisation | undefined> =>
  read
    .selectFrom(
      sql<SandboxAuthorisation>`(
        select ${columns} from sandbox.authorisation where mandate = ${mandate} order by asked_at limit 1
      )`.as('row'),
    )
    .selectAll()
    .executeTakeFirst();

export async function insertAuthorisation(tx: Tx, made: SandboxAuthorisation, now: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('sandbox.authorisation')
    .values({ ...made, askedAt: now })
    .execute();
}

export async function updateAuthorisation(
  tx: Tx,
  reference: string,
  change: Partial<Pick<SandboxAuthorisation, 'state' | 'capturedPence' | 'refundedPence'>>,
): Promise<void> {
  await tx.updateTable('sandbox.authorisation').set(change).where('reference', '=', reference).execute();
}

/** The request that began an authorisation: what a webhook speaks of. */
export async function firstRequestOf(read: Read, reference: string): Promise<string | undefined> {
  const row = await read
    .selectFrom('sandbox.request')
    .select('id')
    .where('reference', '=', reference)
    .where('kind', 'in', ['authorise', 'reauthorise'])
    .executeTakeFirst();
  return row?.id;
}

export async function insertSandboxWebhook(
  tx: Tx,
  { eventId, body, dueAt }: { eventId: string; body: string; dueAt: Temporal.Instant },
): Promise<void> {
  await tx.insertInto('sandbox.webhook').values({ id: newId(), eventId, body, dueAt }).execute();
}

/** Takes the webhooks that are due, each for one sender, and leaves them to it for a minute. */
export async function takeSandboxWebhooks(
  tx: Tx,
  now: Temporal.Instant,
  limit: number,
): Promise<{ id: string; body: string }[]> {
  const { rows } = await sql<{ id: string; body: string }>`
    update sandbox.webhook set attempts = attempts + 1, due_at = ${now}::timestamptz + interval '1 minute'
    where id in (
      select id from sandbox.webhook where sent_at is null and due_at <= ${now} and attempts < 20
      order by due_at, id limit ${limit} for update skip locked
    )
    returning id, body
  `.execute(tx);
  return rows;
}

export async function markSandboxWebhookSent(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await tx.updateTable('sandbox.webhook').set({ sentAt: now }).where('id', '=', id).execute();
}
