import type { Db, Tx } from '../../lib/db.ts';
import { invariant } from '../../lib/invariant.ts';
import { findRequest, lockPayment, type Payment, type PaymentRequest } from './db/payments.ts';
import type { Answer, NeverAsked, PaymentProvider } from './provider.ts';
import { storeAnswer } from './store-answer.ts';

/**
 * A database that is not inside a transaction. Whatever calls a provider takes one: a call that takes ten seconds
 * would hold its locks for as long. Handing in a `Tx` does not compile.
 */
export type Outside<D extends Db> = D extends Tx ? never : D;

/** How long a provider has for an answer. After it the answer counts as lost, and is asked for again by the job. */
export const answerWithin = Temporal.Duration.from({ seconds: 10 });

/** What the first asking says besides what is stored: only the shopper who stands there can be asked this. */
export interface ToAuthorise {
  words: string;
  returnUrl: string;
}

/** Beats two and three: asks the provider, then stores what it said. Undefined when no answer came. */
export async function ask(
  db: Db,
  provider: PaymentProvider,
  request: PaymentRequest,
  payment: Payment,
  now: Temporal.Instant,
  toAuthorise?: ToAuthorise,
): Promise<Answer | undefined> {
  const answer = await inTime(db, () => put(provider, request, payment, toAuthorise));
  if (answer) await store(db, request, answer, now);
  return answer;
}

/** What became of a request, if the provider says it in time. */
export const look = (db: Db, provider: PaymentProvider, requestId: string): Promise<Answer | NeverAsked | undefined> =>
  inTime(db, () => provider.look(requestId));

export const store = (db: Db, request: PaymentRequest, answer: Answer, now: Temporal.Instant): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const payment = await lockPayment(tx, request.paymentId);
    const fresh = await findRequest(tx, request.id);
    if (!payment || fresh?.state !== 'asking') return false;
    return storeAnswer(tx, payment, fresh, answer, now);
  });

function put(
  provider: PaymentProvider,
  { id: requestId, kind, amountPence, reference }: PaymentRequest,
  { id: paymentId, method, mandate }: Payment,
  toAuthorise: ToAuthorise | undefined,
): Promise<Answer> {
  if (kind === 'authorise') {
    invariant(toAuthorise, 'only a shopper who is there can be asked to pay');
    return provider.authorise({ requestId, paymentId, amountPence, method, ...toAuthorise });
  }
  if (kind === 'reauthorise') {
    invariant(mandate, 'nothing allows asking without the shopper');
    return provider.reauthorise({ requestId, mandate, amountPence, words: 'Your order' });
  }
  invariant(reference, 'it is not known what the request is about');
  switch (kind) {
    case 'capture':
      return provider.capture({ requestId, reference, amountPence });
    case 'refund':
      return provider.refund({ requestId, reference, amountPence });
    case 'void':
      return provider.void({ requestId, reference });
  }
}

/** A fault of the provider and an answer that does not come are the same to us: we do not know, and ask again later. */
async function inTime<T>(db: Db, call: () => Promise<T>): Promise<T | undefined> {
  invariant(!db.isTransaction, 'a provider is asked inside a transaction');
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), answerWithin.total('milliseconds'));
  });
  try {
    return await Promise.race([call(), tooLate]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
