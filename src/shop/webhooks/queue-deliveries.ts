import type { Db, Tx } from '../../lib/db.ts';
import { newId } from '../../lib/ids.ts';
import { insertDeliveries, moveSettledToWaiting } from './db/deliveries.ts';
import { testEvent, type WebhookEvent } from './webhook-events.ts';

/** What is told: the event, the fact that makes it one and the same, and what a receiver may know of it. */
export interface Told {
  event: WebhookEvent;
  fact: string;
  /** Ids, numbers and amounts; nothing about the person. */
  about: Readonly<Record<string, unknown>>;
}

/** Queues an event for every endpoint that wants it, once for each fact; says how many are to be told. */
export const queueDeliveries = (tx: Tx, { event, fact, about }: Told, now: Temporal.Instant): Promise<number> =>
  insertDeliveries(tx, { event, fact: `${event}:${fact}`, body: bodyOf(event, about, now) }, now);

/** Has an endpoint told that this is a test, as often as somebody asks; says whether there is such an endpoint. */
export async function queueTest(db: Db, endpointId: string, now: Temporal.Instant): Promise<boolean> {
  const body = bodyOf(testEvent, { words: 'Nothing happened. Somebody wanted to see this arrive.' }, now);
  const only = { event: testEvent, fact: `${testEvent}:${newId()}`, body, only: endpointId };
  return (await db.transaction().execute((tx) => insertDeliveries(tx, only, now))) === 1;
}

/** Somebody of the staff has a delivery sent again, whatever became of it. */
export const deliverAgain = (db: Db, id: string, now: Temporal.Instant): Promise<boolean> =>
  db.transaction().execute((tx) => moveSettledToWaiting(tx, id, now));

/** The message as the Standard Webhooks specification recommends it: `type`, `timestamp`, `data`. */
const bodyOf = (type: string, data: Readonly<Record<string, unknown>>, now: Temporal.Instant): string =>
  JSON.stringify({ type, timestamp: now.toString(), data });
