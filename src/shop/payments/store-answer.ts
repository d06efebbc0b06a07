import type { Tx } from '../../lib/db.ts';
import { setDeadline } from '../deadlines/index.ts';
import { insertRequest, type Payment, type PaymentRequest, storeMeaning } from './db/payments.ts';
import type { Answer } from './provider.ts';
import { answerMeaning } from './rules/answer-meaning.ts';
import { paymentsTerms } from './terms.ts';

/** What an answer makes true is stored once, with the deadlines that come with it. Says whether this call did it. */
export async function storeAnswer(
  tx: Tx,
  payment: Payment,
  request: PaymentRequest,
  answer: Answer,
  now: Temporal.Instant,
): Promise<boolean> {
  const meaning = answerMeaning(request.kind, request.amountPence, payment.state, answer);
  const told = {
    answer,
    reference: 'reference' in answer ? (answer.reference ?? null) : null,
    authorisedUntil: 'authorisedUntil' in answer ? (answer.authorisedUntil ?? null) : null,
    mandate: 'mandate' in answer ? (answer.mandate ?? null) : null,
  };
  if (!(await storeMeaning(tx, request, meaning, told, now))) return false;
  if (request.kind === 'authorise' && payment.state === 'lapsed' && told.reference && answer.done !== 'declined') {
    const { id: paymentId, amountPence } = payment;
    await insertRequest(
      tx,
      { paymentId, kind: 'void', amountPence, reasonId: paymentId, reference: told.reference },
      now,
    );
  }

  const { authenticateWithin, keepUnplacedFor } = paymentsTerms.figures;
  if (request.kind === 'authorise' && meaning.request === 'asking' && payment.state === 'asking') {
    await setDeadline(tx, 'payment-hold', payment.id, now.add(authenticateWithin), now);
  }
  if (request.kind === 'authorise' && meaning.state === 'authorised') {
    await setDeadline(tx, 'unpaid-authorisation', payment.id, now.add(keepUnplacedFor), now);
  }
  if (meaning.state === 'authorised' && told.authorisedUntil) {
    await setDeadline(tx, 'authorisation-expiry', payment.id, told.authorisedUntil, now);
  }
  return true;
}
