import { sql } from 'kysely';
import type { Read, Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';

/** Whom the shop tells, without the secret: that is shown once, when it is made. */
export interface Endpoint {
  id: string;
  url: string;
  events: string[];
  madeAt: Temporal.Instant;
  madeBy: string;
  stoppedAt: Temporal.Instant | null;
  stoppedBecause: string | null;
  /** Until then the secret before the last one signs as well. */
  secretBeforeUntil: Temporal.Instant | null;
}

const columns = [
  'id',
  'url',
  'events',
  'madeAt',
  'madeBy',
  'stoppedAt',
  'stoppedBecause',
  'secretBeforeUntil',
] as const;

export async function insertEndpoint(
  tx: Tx,
  endpoint: { url: string; events: readonly string[]; secret: string; madeBy: string },
  now: Temporal.Instant,
): Promise<Endpoint> {
  return tx
    .insertInto('webhooks.endpoint')
    .values({ ...endpoint, events: [...endpoint.events], id: newId(), madeAt: now })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

export const findEndpoint = (read: Read, id: string): Promise<Endpoint | undefined> =>
  read.selectFrom('webhooks.endpoint').select(columns).where('id', '=', id).executeTakeFirst();

/** All endpoints, those that still go first; there are as many as somebody made by hand. */
export const listEndpoints = (read: Read, limit = 500): Promise<Endpoint[]> =>
  read
    .selectFrom('webhooks.endpoint')
    .select(columns)
    .orderBy('stoppedAt', (order) => order.desc().nullsFirst())
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Puts a new secret in the place of the old one, which signs as well for a while. */
export async function storeSecret(tx: Tx, id: string, secret: string, beforeUntil: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('webhooks.endpoint')
    .set({ secretBefore: sql<string>`secret`, secretBeforeUntil: beforeUntil, secret })
    .where('id', '=', id)
    .where('stoppedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends an endpoint for good, with all that still waits for it. */
export async function stopEndpointRow(tx: Tx, id: string, because: string, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('webhooks.endpoint')
    .set({ stoppedAt: now, stoppedBecause: because })
    .where('id', '=', id)
    .where('stoppedAt', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await tx
    .updateTable('webhooks.delivery')
    .set({ state: 'failed', lastError: 'the endpoint was stopped', leasedUntil: null })
    .where('endpointId', '=', id)
    .where('state', '=', 'waiting')
    .execute();
  return true;
}
