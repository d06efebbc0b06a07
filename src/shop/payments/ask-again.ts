import type { Db, Tx } from '../../lib/db.ts';
import { eachInTurn } from '../../lib/each-in-turn.ts';
import { ask, look, type Outside, store } from './ask.ts';
import { closeRequest, findPayment, lapse, listUnanswered, type PaymentRequest } from './db/payments.ts';
import type { PaymentProvider } from './provider.ts';
import { settlePayment } from './settle-payment.ts';

/** An answer that is still on its way is not lost yet. */
const giveItTime = { seconds: 30 };
const atATime = 100;

/** The job that finds requests without an answer and asks the provider what became of them; says how many it found. */
export async function askAgain<D extends Db>(
  db: Outside<D>,
  provider: PaymentProvider,
  now: Temporal.Instant,
): Promise<number> {
  const plain: Db = db;
  const unanswered = await listUnanswered(plain, now.subtract(giveItTime), atATime);
  await eachInTurn(unanswered, (request) => askOne(plain, provider, request, now));
  return unanswered.length;
}

async function giveUp(tx: Tx, { id, paymentId }: PaymentRequest, now: Temporal.Instant): Promise<void> {
  await lapse(tx, paymentId, now);
  await closeRequest(tx, id, now);
}

async function askOne(
  db: Db,
  provider: PaymentProvider,
  request: PaymentRequest,
  now: Temporal.Instant,
): Promise<void> {
  const answer = await look(db, provider, request.id);
  if (!answer) return;
  if (request.kind === 'authorise') {
    // The shopper has left long ago: what never reached the provider is not asked behind their back.
    if (answer.done === 'never-asked') await db.transaction().execute((tx) => giveUp(tx, request, now));
    else await settlePayment(db, provider, request.paymentId, now);
    return;
  }
  if (answer.done !== 'never-asked') {
    await store(db, request, answer, now);
    return;
  }
  const payment = await findPayment(db, request.paymentId);
  if (payment) await ask(db, provider, request, payment, now);
}
