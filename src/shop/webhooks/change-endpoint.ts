import type { Db } from '../../lib/db.ts';
import { type Endpoint, insertEndpoint, stopEndpointRow, storeSecret } from './db/endpoints.ts';
import { readUrl } from './rules/readable-url.ts';
import { newSecret } from './signature.ts';
import { isWebhookEvent } from './webhook-events.ts';

/** Both secrets sign for this long after a change. */
const overlap = { hours: 24 };

export interface EndpointWish {
  url: string;
  events: readonly string[];
  /** Who makes it, for the desk. */
  by: string;
}

export type EndpointOutcome =
  | { done: 'made'; endpoint: Endpoint; secret: string }
  | { done: 'faulty'; errors: { field: string; reason: string }[] };

/** Makes an endpoint. Its secret is in the answer and is never shown again. `open` is a developer's machine. */
export async function makeEndpoint(
  db: Db,
  wish: EndpointWish,
  { open }: { open: boolean },
  now: Temporal.Instant,
): Promise<EndpointOutcome> {
  const read = readUrl(wish.url, open);
  const events = [...new Set(wish.events)];
  const errors = [
    ...('fault' in read ? [{ field: 'url', reason: read.fault }] : []),
    ...(events.length === 0 || !events.every(isWebhookEvent)
      ? [{ field: 'events', reason: 'Choose at least one of the events that there are.' }]
      : []),
  ];
  if ('fault' in read || errors.length > 0) return { done: 'faulty', errors };
  const secret = newSecret();
  const endpoint = await db
    .transaction()
    .execute((tx) => insertEndpoint(tx, { url: read.url, events, secret, madeBy: wish.by }, now));
  return { done: 'made', endpoint, secret };
}

/** Gives an endpoint a new secret; undefined when there is no such endpoint or it was stopped. */
export async function changeSecret(
  db: Db,
  id: string,
  now: Temporal.Instant,
): Promise<{ secret: string; beforeUntil: Temporal.Instant } | undefined> {
  const secret = newSecret();
  const beforeUntil = now.add(overlap);
  const changed = await db.transaction().execute((tx) => storeSecret(tx, id, secret, beforeUntil));
  return changed ? { secret, beforeUntil } : undefined;
}

/** Ends an endpoint for good; what still waits for it is given up. */
export const stopEndpoint = (db: Db, id: string, because: string, now: Temporal.Instant): Promise<boolean> =>
  db.transaction().execute((tx) => stopEndpointRow(tx, id, because, now));
