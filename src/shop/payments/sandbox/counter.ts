import type { Db, Tx } from '../../../lib/db.ts';
import { newId } from '../../../lib/ids.ts';
import { present } from '../../../lib/invariant.ts';
import { minus, nothing, type Pence, pence } from '../../../lib/money.ts';
import { isBefore, type Now } from '../../../lib/time.ts';
import {
  findAuthorisation,
  findByMandate,
  findSandboxRequest,
  firstRequestOf,
  insertAuthorisation,
  insertSandboxRequest,
  insertSandboxWebhook,
  lockAuthorisation,
  lockSandboxRequest,
  type SandboxAuthorisation,
  type StoredAnswer,
  updateAuthorisation,
} from '../db/sandbox.ts';
import type { Answer, PaymentProvider } from '../provider.ts';
import { type Behaviour, behaviourOf } from './behaviour.ts';

export type Counter = Pick<PaymentProvider, 'authorise' | 'reauthorise' | 'capture' | 'refund' | 'void' | 'look'> & {
  decide(reference: string, approved: boolean): Promise<string | undefined>;
};

/** How late the late ones are. */
const late = { seconds: 45 };

/** Where requests are taken: each is done once by its key, in a transaction, and answered as before when asked again. */
export function openCounter(db: Db, now: Now): Counter {
  const once = (id: string, act: (tx: Tx) => Promise<Done>): Promise<Answer> =>
    db.transaction().execute(async (tx) => {
      await lockSandboxRequest(tx, id);
      const before = await findSandboxRequest(tx, id);
      if (before) return currentAnswer(before, await lockAuthorisation(tx, before.reference), now());
      const { kind, reference, amountPence, answer } = await act(tx);
      await insertSandboxRequest(tx, { id, kind, reference, amountPence, answer }, now());
      return currentAnswer({ kind, answer }, await lockAuthorisation(tx, reference), now());
    });

  const begin = async (tx: Tx, made: SandboxAuthorisation, kind: string, requestId: string): Promise<Done> => {
    await insertAuthorisation(tx, made, now());
    const { begins, webhooks = 0, losesAnswer } = behaviourOf(made.method);
    if (begins === 'waiting' || losesAnswer) await announce(tx, requestId, webhooks, now().add(late));
    return { kind, reference: made.reference, amountPence: made.amountPence, answer: { done: 'look' } };
  };

  return {
    async authorise({ requestId, paymentId, amountPence, words, method, returnUrl }) {
      const behaviour = behaviourOf(method);
      const reference = referenceOf(requestId);
      const made = { ...opened(behaviour, now()), reference, paymentId, method, words, amountPence, returnUrl };
      const answer = await once(requestId, (tx) => begin(tx, made, 'authorise', requestId));
      if (behaviour.losesAnswer) throw new Error('the line went dead');
      return answer;
    },
    reauthorise: ({ requestId, mandate, amountPence, words }) =>
      once(requestId, async (tx) => {
        const first = await findByMandate(tx, mandate);
        const method = first && !behaviourOf(first.method).declinesCapture ? first.method : 'sandbox:decline';
        const paymentId = first?.paymentId ?? newId();
        const made = opened({ ...behaviourOf(method), begins: first ? 'authorised' : 'declined' }, now());
        const reference = referenceOf(requestId);
        return begin(
          tx,
          { ...made, reference, paymentId, method, words, amountPence, returnUrl: null, mandate },
          'reauthorise',
          requestId,
        );
      }),
    capture: ({ requestId, reference, amountPence }) =>
      once(requestId, (tx) => capture(tx, reference, amountPence, now())),
    refund: ({ requestId, reference, amountPence }) => once(requestId, (tx) => refund(tx, reference, amountPence)),
    void: ({ requestId, reference }) => once(requestId, (tx) => letGo(tx, reference)),
    async look(requestId) {
      const request = await findSandboxRequest(db, requestId);
      if (!request) return { done: 'never-asked' };
      return currentAnswer(request, await findAuthorisation(db, request.reference), now());
    },
    decide: (reference, approved) => db.transaction().execute((tx) => decide(tx, reference, approved, now())),
  };
}

interface Done {
  kind: string;
  reference: string;
  amountPence: Pence;
  answer: StoredAnswer;
}

const referenceOf = (requestId: string): string => `sb_${requestId.replaceAll('-', '')}`;

function opened({ begins, lastsHours }: Behaviour, now: Temporal.Instant) {
  return {
    state: begins,
    capturedPence: nothing,
    refundedPence: nothing,
    settlesAt: begins === 'waiting' ? now.add(late) : null,
    authorisedUntil: now.add({ hours: lastsHours }),
    mandate: `mandate_${newId()}`,
  };
}

/** The answer to a question as it is now: of an authorisation the state, of everything else what was done. */
function currentAnswer(
  { kind, answer }: { kind: string; answer: StoredAnswer },
  authorisation: SandboxAuthorisation | undefined,
  now: Temporal.Instant,
): Answer {
  const found = present(authorisation, 'what the request is about');
  return kind === 'authorise' || kind === 'reauthorise' ? answerOf(found, now) : readAnswer(answer);
}

export function answerOf(authorisation: SandboxAuthorisation, now: Temporal.Instant): Answer {
  const { reference, state, settlesAt, authorisedUntil, mandate } = authorisation;
  const settled = settlesAt !== null && !isBefore(now, settlesAt);
  switch (state) {
    case 'waiting':
      if (!settled) return { done: 'waiting', reference };
      break;
    case 'authenticate':
      return { done: 'authenticate', reference, url: `/sandbox/payments/${reference}` };
    case 'declined':
      return { done: 'declined', because: 'the card issuer said no' };
    case 'voided':
      return { done: 'declined', because: 'the payment was given up' };
    case 'authorised':
  }
  return { done: 'authorised', reference, ...(authorisedUntil && { authorisedUntil }), ...(mandate && { mandate }) };
}

function readAnswer({ done, reference = '', because = '' }: StoredAnswer): Answer {
  if (done === 'captured' || done === 'refunded' || done === 'voided') return { done, reference };
  return { done: 'declined', because };
}

const declined = (reference: string, because: string): StoredAnswer => ({ done: 'declined', reference, because });

async function capture(tx: Tx, reference: string, amountPence: Pence, now: Temporal.Instant): Promise<Done> {
  const found = await lockAuthorisation(tx, reference);
  const answer = captureAnswer(found, amountPence, now);
  if (found && answer.done === 'captured') {
    await updateAuthorisation(tx, reference, {
      state: 'authorised',
      capturedPence: pence(found.capturedPence + amountPence),
    });
  }
  return { kind: 'capture', reference, amountPence, answer };
}

function captureAnswer(
  found: SandboxAuthorisation | undefined,
  amountPence: Pence,
  now: Temporal.Instant,
): StoredAnswer {
  if (!found || answerOf(found, now).done !== 'authorised') return declined('', 'nothing is set aside under this name');
  const { reference } = found;
  if (behaviourOf(found.method).declinesCapture) return declined(reference, 'the card issuer said no');
  if (found.authorisedUntil && !isBefore(now, found.authorisedUntil)) {
    return declined(reference, 'the card issuer no longer sets the money aside');
  }
  if (amountPence > minus(found.amountPence, found.capturedPence)) {
    return declined(reference, 'it is more than was set aside');
  }
  return { done: 'captured', reference };
}

async function refund(tx: Tx, reference: string, amountPence: Pence): Promise<Done> {
  const found = await lockAuthorisation(tx, reference);
  const possible = found && amountPence <= minus(found.capturedPence, found.refundedPence);
  if (possible) await updateAuthorisation(tx, reference, { refundedPence: pence(found.refundedPence + amountPence) });
  const answer = possible ? { done: 'refunded', reference } : declined(reference, 'it is more than was taken');
  return { kind: 'refund', reference, amountPence, answer };
}

async function letGo(tx: Tx, reference: string): Promise<Done> {
  await lockAuthorisation(tx, reference);
  await updateAuthorisation(tx, reference, { state: 'voided' });
  return { kind: 'void', reference, amountPence: nothing, answer: { done: 'voided', reference } };
}

async function decide(
  tx: Tx,
  reference: string,
  approved: boolean,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const found = await lockAuthorisation(tx, reference);
  if (found?.state === 'authenticate') {
    await updateAuthorisation(tx, reference, { state: approved ? 'authorised' : 'declined' });
    const requestId = present(await firstRequestOf(tx, reference), 'the request that began it');
    await announce(tx, requestId, behaviourOf(found.method).webhooks ?? 1, now);
  }
  return found?.returnUrl ?? undefined;
}

/** Webhooks go out as often as the card says, each time with the same event id. */
async function announce(tx: Tx, requestId: string, times: number, dueAt: Temporal.Instant): Promise<void> {
  const eventId = `event_${newId()}`;
  const body = JSON.stringify({ id: eventId, requestId });
  for (let time = 0; time < times; time += 1) await insertSandboxWebhook(tx, { eventId, body, dueAt });
}
