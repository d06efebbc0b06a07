import type { Db } from '../../lib/db.ts';
import type { Now } from '../../lib/time.ts';
import { stopEndpoint } from './change-endpoint.ts';
import { insertAttempt, markDelivered, markUndelivered, type Taken, takeWaiting } from './db/deliveries.ts';
import { postMessage } from './post-message.ts';
import { nextTry } from './rules/next-try.ts';
import { signatures } from './signature.ts';

const batch = { limit: 40, ofOne: 8 };

export interface Outside {
  /** A developer's machine: receivers may be on it. Never in production. */
  open: boolean;
  /** The machine's own clock: a receiver holds the signed moment against its own. */
  clock: Now;
}

/**
 * Tells every endpoint what it is still to be told, in three beats each: take it, send it outside of any
 * transaction, store the answer.
 *
 * A lost answer is asked for by sending again under the same `webhook-id`, by which the receiver knows it.
 */
export async function sendDeliveries(
  db: Db,
  outside: Outside,
  now: Temporal.Instant,
): Promise<{ delivered: number; undelivered: number }> {
  const result = { delivered: 0, undelivered: 0 };
  for (;;) {
    const taken = await db.transaction().execute((tx) => takeWaiting(tx, now, batch));
    if (taken.length === 0) return result;
    const arrived = await Promise.all(taken.map((delivery) => sendOne(db, outside, delivery, now)));
    result.delivered += arrived.filter(Boolean).length;
    result.undelivered += arrived.filter((each) => !each).length;
  }
}

async function sendOne(db: Db, { open, clock }: Outside, delivery: Taken, now: Temporal.Instant): Promise<boolean> {
  const began = performance.now();
  const answer = await post(delivery, open, clock(), now);
  const tookMs = Math.round(performance.now() - began);
  const arrived = answer.status !== null && answer.status >= 200 && answer.status < 300;
  await db.transaction().execute(async (tx) => {
    await insertAttempt(tx, delivery.id, { at: now, tookMs, ...answer });
    if (arrived) return markDelivered(tx, delivery.id, answer.status ?? 0, now);
    const error = answer.error ?? `the receiver answered ${answer.status}`;
    await markUndelivered(tx, delivery, { status: answer.status, error }, nextTry(delivery.attempts, now));
  });
  // On its own, for stopping locks the endpoint before its deliveries, and here the delivery was locked first.
  if (answer.status === 410) {
    await stopEndpoint(db, delivery.endpointId, 'The receiver answered 410: it is gone.', now);
  }
  return arrived;
}

async function post(
  { id, url, body, secret, secretBefore, secretBeforeUntil }: Taken,
  open: boolean,
  at: Temporal.Instant,
  now: Temporal.Instant,
): Promise<{ status: number | null; error: string | null }> {
  const before = secretBefore && secretBeforeUntil && Temporal.Instant.compare(now, secretBeforeUntil) < 0;
  const timestamp = Math.floor(at.epochMilliseconds / 1_000);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Counterfoil',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures(before ? [secret, secretBefore] : [secret], { id, timestamp, body }),
  };
  try {
    return { status: await postMessage({ url, headers, body, open }), error: null };
  } catch (fault) {
    return { status: null, error: faultInWords(fault) };
  }
}

function faultInWords(fault: unknown): string {
  if (!(fault instanceof Error)) return 'no answer';
  if (fault.name === 'TimeoutError' || fault.name === 'AbortError') return 'no answer in time';
  return fault.message || ('code' in fault ? String(fault.code) : 'no answer');
}
