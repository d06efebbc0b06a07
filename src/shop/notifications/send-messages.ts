import { createHash } from 'node:crypto';
import type { Db, Tx } from '../../lib/db.ts';
import { siteById } from '../outlets/index.ts';
import { type Message, markSent, markUnsent, takeWaiting } from './db.ts';
import type { Mail, Mailer } from './mailer.ts';
import { nextTry } from './rules/next-try.ts';

type AfterSending = (tx: Tx, message: Message, now: Temporal.Instant) => Promise<void>;

const atATime = 20;

/** Less than the lease, so that whoever gives up has said so before another process takes the message. */
const patience = 60_000;

/**
 * Sends all that waits, in three beats each: take it, hand it over outside of any transaction, store what came of it.
 *
 * Any of the three may be the last thing that happens. A message that was handed over and not stored is handed over
 * again under the same message id, and a mailbox shows it once. `afterSending` does what hangs on a message having
 * left, in the transaction that stores it; it may be called twice for one message.
 */
export async function sendMessages(
  db: Db,
  mailer: Mailer,
  now: Temporal.Instant,
  afterSending: AfterSending = async () => undefined,
): Promise<{ sent: number; unsent: number }> {
  const result = { sent: 0, unsent: 0 };
  for (;;) {
    const taken = await db.transaction().execute((tx) => takeWaiting(tx, now, atATime));
    const left = await Promise.all(taken.map((message) => sendOne(db, mailer, message, now, afterSending)));
    result.sent += left.filter(Boolean).length;
    result.unsent += left.filter((each) => !each).length;
    if (taken.length < atATime) return result;
  }
}

async function sendOne(
  db: Db,
  mailer: Mailer,
  message: Message,
  now: Temporal.Instant,
  afterSending: AfterSending,
): Promise<boolean> {
  const outcome = await handOver(mailer, message);
  await db.transaction().execute(async (tx) => {
    if (outcome.done === 'accepted') {
      await markSent(tx, message.id, now);
      await afterSending(tx, message, now);
    } else if (outcome.done === 'refused') await markUnsent(tx, message, outcome.because, undefined);
    else await markUnsent(tx, message, outcome.because, nextTry(message.attempts, now));
  });
  return outcome.done === 'accepted';
}

type Handed = Awaited<ReturnType<Mailer['send']>> | { done: 'unknown'; because: string };

async function handOver(mailer: Mailer, message: Message): Promise<Handed> {
  const gone = Promise.withResolvers<Handed>();
  const timer = setTimeout(() => gone.resolve({ done: 'unknown', because: 'no answer in time' }), patience);
  try {
    return await Promise.race([mailer.send(mailOf(message)), gone.promise]);
  } catch (fault) {
    return { done: 'unknown', because: fault instanceof Error ? fault.message : String(fault) };
  } finally {
    clearTimeout(timer);
  }
}

function mailOf({ fact, site, recipient, subject, html, plain, attachments }: Message): Mail {
  const { brand, email } = siteById(site);
  const from = { name: brand, address: email };
  return { messageId: messageIdOf(fact, email), from, to: recipient, subject, html, plain, attachments };
}

/** Made of the fact alone, so that every try has the same one; a digest, because a fact is nobody else's business. */
const messageIdOf = (fact: string, email: string): string =>
  `<${createHash('sha256').update(fact).digest('hex').slice(0, 40)}@${email.split('@')[1]}>`;
