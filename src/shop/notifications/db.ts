import { sql } from 'kysely';
import type { Read, Tx } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import type { Attachment } from './mailer.ts';

export type MessageState = 'waiting' | 'sent' | 'failed';

/** What is to be said to whom, and the fact that it tells. */
export interface NewMessage {
  fact: string;
  purpose: 'order' | 'account';
  channel: 'email';
  site: string;
  recipient: string;
  subject: string;
  html: string;
  plain: string;
  attachments?: readonly Attachment[];
  orderId?: string;
  customerId?: string;
}

/** A message as it is kept. */
export interface Message {
  id: string;
  fact: string;
  purpose: string;
  channel: string;
  site: string;
  recipient: string;
  subject: string;
  html: string;
  plain: string;
  attachments: readonly Attachment[];
  orderId: string | null;
  customerId: string | null;
  state: MessageState;
  attempts: number;
  lastError: string | null;
  queuedAt: Temporal.Instant;
  tryAt: Temporal.Instant;
  sentAt: Temporal.Instant | null;
}

/** A message in a list, without what it says. */
export type Listed = Pick<
  Message,
  'id' | 'site' | 'purpose' | 'recipient' | 'subject' | 'orderId' | 'attempts' | 'queuedAt' | 'sentAt' | 'lastError'
> & { state: MessageState };

/** Adds a message unless its fact has been told already; says whether it did. */
export async function insertMessage(tx: Tx, message: NewMessage, now: Temporal.Instant): Promise<boolean> {
  const { attachments = [], orderId = null, customerId = null, ...rest } = message;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('notifications.message')
    .values({
      ...rest,
      id: newId(),
      orderId,
      customerId,
      attachments: JSON.stringify(attachments),
      queuedAt: now,
      tryAt: now,
    })
    .onConflict((conflict) => conflict.column('fact').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Takes messages that wait, oldest first, for one process to send.
 *
 * Two processes never hold the same one: rows are locked as they are found and skipped by the other, and then leased.
 * The lease goes by the machine's clock, for it is about processes: one that was killed must not hold a message
 * until somebody moves the shop's clock.
 */
export async function takeWaiting(tx: Tx, now: Temporal.Instant, limit: number): Promise<Message[]> {
  const { rows } = await sql<Message>`
    update notifications.message
    set attempts = attempts + 1, leased_until = now() + interval '2 minutes'
    where id in (
      select id from notifications.message
      where state = 'waiting' and try_at <= ${now} and (leased_until is null or leased_until < now())
      order by try_at, id limit ${limit} for update skip locked
    )
    returning id, fact, purpose, channel, site, recipient, subject, html, plain, attachments, order_id, customer_id,
      state, attempts, last_error, queued_at, try_at, sent_at
  `.execute(tx);
  return rows;
}

/** It left, whoever sent it: a process that lost its lease may still say so. */
export async function markSent(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('notifications.message')
    .set({ state: 'sent', sentAt: now, leasedUntil: null, lastError: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** It did not leave: it waits for another try, or it has failed. Another process may have taken it meanwhile. */
export async function markUnsent(
  tx: Tx,
  { id, attempts }: { id: string; attempts: number },
  why: string,
  tryAt: Temporal.Instant | undefined,
): Promise<void> {
  await tx
    .updateTable('notifications.message')
    .set({ lastError: why, leasedUntil: null, ...(tryAt ? { tryAt } : { state: 'failed' }) })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'waiting')
    .execute();
}

/** Puts a message that has failed among those that wait; says whether it did. */
export async function moveFailedToWaiting(tx: Tx, id: string, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('notifications.message')
    .set({ state: 'waiting', attempts: 0, tryAt: now })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const listed = [
  'id',
  'site',
  'purpose',
  'recipient',
  'subject',
  'orderId',
  'state',
  'attempts',
  'queuedAt',
  'sentAt',
  'lastError',
] as const;

/** Messages, newest first; `after` is the id of the last one that was seen. */
export async function listMessages(
  read: Read,
  { state, after, limit }: { state?: MessageState | undefined; after?: string | undefined; limit: number },
): Promise<Listed[]> {
  const last = sql`(select seen.queued_at, seen.id from notifications.message as seen where seen.id = ${after ?? null}::uuid)`;
  const rows = await read
    .selectFrom('notifications.message')
    .select(listed)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(queued_at, id) < ${last}`))
    .orderBy('queuedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(withState);
}

/** What was said about an order, in the order in which it was said. */
export async function listMessagesOfOrder(read: Read, orderId: string): Promise<Listed[]> {
  const rows = await read
    .selectFrom('notifications.message')
    .select(listed)
    .where('orderId', '=', orderId)
    .orderBy('queuedAt')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(withState);
}

const withState = <Row extends { state: string }>(row: Row) => ({ ...row, state: readState(row.state) });

/** The table's own check admits no fourth word. */
const readState = (state: string): MessageState => (state === 'sent' || state === 'failed' ? state : 'waiting');

export async function findMessage(read: Read, id: string): Promise<Message | undefined> {
  const row = await read
    .selectFrom(
      sql<Message>`(select id, fact, purpose, channel, site, recipient, subject, html, plain, attachments, order_id,
        customer_id, state, attempts, last_error, queued_at, try_at, sent_at from notifications.message)`.as('message'),
    )
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row;
}

/** How many messages are due and have not left, and how many never will by themselves: for the metrics and the desk. */
export async function countMessages(read: Read): Promise<{ waiting: number; failed: number }> {
  const row = await read
    .selectFrom('notifications.message')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('state', '=', 'waiting').as('waiting'),
      fn.countAll<number>().filterWhere('state', '=', 'failed').as('failed'),
    ])
    .where('state', 'in', ['waiting', 'failed'])
    .executeTakeFirstOrThrow();
  return row;
}
