import type { Tx } from '../../lib/db.ts';
import { insertMessage, type NewMessage } from './db.ts';

/**
 * Queues a message in the transaction of the fact that it tells; the worker sends it.
 *
 * Once for each fact: a second telling, of whatever words, changes nothing. Says whether this was the first.
 */
export const queueMessage = (tx: Tx, message: NewMessage, now: Temporal.Instant): Promise<boolean> =>
  insertMessage(tx, message, now);
