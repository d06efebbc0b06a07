import { sql } from 'kysely';
import type { Read, Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';

export interface Delivery {
  id: string;
  endpointId: string;
  event: string;
  state: string;
  attempts: number;
  lastStatus: number | null;
  lastError: string | null;
  queuedAt: Temporal.Instant;
  tryAt: Temporal.Instant;
  deliveredAt: Temporal.Instant | null;
}

/** A delivery that this process holds, with all that it takes to send it. */
export interface Taken {
  id: string;
  endpointId: string;
  body: string;
  attempts: number;
  url: string;
  secret: string;
  secretBefore: string | null;
  secretBeforeUntil: Temporal.Instant | null;
}

export interface Attempt {
  id: string;
  at: Temporal.Instant;
  tookMs: number;
  status: number | null;
  error: string | null;
}

/** Stores one delivery for each endpoint that wants to be told, and none for one that was told this fact already. */
export async function insertDeliveries(
  tx: Tx,
  { event, fact, body, only }: { event: string; fact: string; body: string; only?: string },
  now: Temporal.Instant,
): Promise<number> {
  const wanting = await tx
    .selectFrom('webhooks.endpoint')
    .select('id')
    .where('stoppedAt', 'is', null)
    .$if(only === undefined, (query) => query.where(sql<boolean>`${event} = any(events)`))
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .execute();
  if (wanting.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('webhooks.delivery')
    .values(wanting.map(({ id }) => ({ id: newId(), endpointId: id, event, fact, body, queuedAt: now, tryAt: now })))
    .onConflict((conflict) => conflict.columns(['endpointId', 'fact']).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}

/**
 * Takes deliveries that wait, oldest first, for one process to send; only a few of each endpoint, so that one that
 * does not answer keeps no other waiting.
 *
 * Two processes never hold the same one. The lease goes by the machine's clock, for it is about processes.
 */
export async function takeWaiting(
  tx: Tx,
  now: Temporal.Instant,
  { limit, ofOne }: { limit: number; ofOne: number },
): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    with due as (
      select id, try_at, row_number() over (partition by endpoint_id order by try_at, id) as place
      from webhooks.delivery
      where state = 'waiting' and try_at <= ${now} and (leased_until is null or leased_until < now())
    ), locked as (
      select id from webhooks.delivery
      where id in (select id from due where place <= ${ofOne} order by try_at, id limit ${limit})
        and state = 'waiting' and try_at <= ${now} and (leased_until is null or leased_until < now())
      for update skip locked
    )
    update webhooks.delivery as delivery
    set attempts = attempts + 1, leased_until = now() + interval '2 minutes'
    from locked, webhooks.endpoint as endpoint
    where delivery.id = locked.id and endpoint.id = delivery.endpoint_id
    returning delivery.id, delivery.endpoint_id, delivery.body, delivery.attempts, endpoint.url, endpoint.secret,
      endpoint.secret_before, endpoint.secret_before_until
  `.execute(tx);
  return rows;
}

export async function insertAttempt(tx: Tx, deliveryId: string, attempt: Omit<Attempt, 'id'>): Promise<void> {
  await tx
    .insertInto('webhooks.attempt')
    .values({ ...attempt, id: newId(), deliveryId })
    .execute();
}

/** It arrived, whoever sent it: a process that lost its lease may still say so. */
export async function markDelivered(tx: Tx, id: string, status: number, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('webhooks.delivery')
    .set({ state: 'delivered', deliveredAt: now, lastStatus: status, lastError: null, leasedUntil: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** It did not arrive: it waits for another try, or it has failed. Another process may have taken it meanwhile. */
export async function markUndelivered(
  tx: Tx,
  { id, attempts }: { id: string; attempts: number },
  { status, error }: { status: number | null; error: string },
  tryAt: Temporal.Instant | undefined,
): Promise<void> {
  await tx
    .updateTable('webhooks.delivery')
    .set({ lastStatus: status, lastError: error, leasedUntil: null, ...(tryAt ? { tryAt } : { state: 'failed' }) })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'waiting')
    .execute();
}

/** Puts a delivery that is settled among those that wait, if its endpoint still goes; says whether it did. */
export async function moveSettledToWaiting(tx: Tx, id: string, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('webhooks.delivery')
    .set({ state: 'waiting', deliveredAt: null, attempts: 0, tryAt: now })
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'delivered'])
    .where(sql<boolean>`exists (select from webhooks.endpoint where id = endpoint_id and stopped_at is null)`)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const columns = [
  'id',
  'endpointId',
  'event',
  'state',
  'attempts',
  'lastStatus',
  'lastError',
  'queuedAt',
  'tryAt',
  'deliveredAt',
] as const;

/** What an endpoint was told, newest first; `after` is the id of the last one that was seen. */
export async function listDeliveries(
  read: Read,
  { endpointId, after, limit }: { endpointId: string; after?: string | undefined; limit: number },
): Promise<Delivery[]> {
  const last = sql`(select seen.queued_at, seen.id from webhooks.delivery as seen where seen.id = ${after ?? null}::uuid)`;
  return read
    .selectFrom('webhooks.delivery')
    .select(columns)
    .where('endpointId', '=', endpointId)
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(queued_at, id) < ${last}`))
    .orderBy('queuedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function findDelivery(
  read: Read,
  id: string,
): Promise<(Delivery & { body: string; tries: Attempt[] }) | undefined> {
  const delivery = await read
    .selectFrom('webhooks.delivery')
    .select([...columns, 'body'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!delivery) return undefined;
  const tries = await read
    .selectFrom('webhooks.attempt')
    .select(['id', 'at', 'tookMs', 'status', 'error'])
    .where('deliveryId', '=', id)
    .orderBy('at')
    .orderBy('id')
    .limit(100)
    .execute();
  return { ...delivery, tries };
}

/** How many deliveries wait: for the metrics. */
export async function countWaitingDeliveries(read: Read): Promise<number> {
  const { count } = await read
    .selectFrom('webhooks.delivery')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return count;
}
