import { minus, nothing, type Pence } from '../../../lib/money.ts';
import type { Answer } from '../provider.ts';
import type { PaymentStatus } from './payment-status.ts';

export type RequestKind = 'authorise' | 'capture' | 'void' | 'refund' | 'reauthorise';

/** What an answer changes: the request, the payment's state, and the four sums of its money. */
export interface Meaning {
  request: 'asking' | 'done' | 'refused';
  state: PaymentStatus;
  capturingPence: Pence;
  capturedPence: Pence;
  refundingPence: Pence;
  refundedPence: Pence;
}

const expected = {
  authorise: 'authorised',
  reauthorise: 'authorised',
  capture: 'captured',
  refund: 'refunded',
  void: 'voided',
} as const satisfies Record<RequestKind, Answer['done']>;

/**
 * What a provider's answer makes true, as changes to what is stored.
 *
 * A provider that answers a request with another request's word has not answered it: it is asked again.
 */
export function answerMeaning(kind: RequestKind, amountPence: Pence, state: PaymentStatus, answer: Answer): Meaning {
  const unchanged: Meaning = {
    request: 'asking',
    state,
    capturingPence: nothing,
    capturedPence: nothing,
    refundingPence: nothing,
    refundedPence: nothing,
  };
  if (state === 'lapsed' && kind === 'authorise') return unwanted(answer, unchanged);
  if (answer.done === 'declined') return declined(kind, amountPence, unchanged);
  if (answer.done === 'authenticate') {
    return kind === 'authorise' && state === 'asking' ? { ...unchanged, state: 'needs-authentication' } : unchanged;
  }
  if (answer.done !== expected[kind]) return unchanged;
  const done: Meaning = { ...unchanged, request: 'done' };
  switch (kind) {
    case 'authorise':
    case 'reauthorise':
      return { ...done, state: 'authorised' };
    case 'capture':
      return { ...done, capturingPence: negative(amountPence), capturedPence: amountPence };
    case 'refund':
      return { ...done, refundingPence: negative(amountPence), refundedPence: amountPence };
    case 'void':
      return { ...done, state: state === 'authorised' ? 'voided' : state };
  }
}

/** It was given up before its answer was known: whatever was set aside is let go by its own request. */
const unwanted = (answer: Answer, unchanged: Meaning): Meaning => ({
  ...unchanged,
  request: answer.done === 'declined' ? 'refused' : 'done',
});

function declined(kind: RequestKind, amountPence: Pence, unchanged: Meaning): Meaning {
  const refused: Meaning = { ...unchanged, request: 'refused' };
  switch (kind) {
    case 'authorise':
      return { ...refused, state: 'declined' };
    case 'capture':
      return { ...refused, capturingPence: negative(amountPence) };
    case 'refund':
      return { ...refused, refundingPence: negative(amountPence) };
    case 'reauthorise':
    case 'void':
      return refused;
  }
}

const negative = (amount: Pence): Pence => minus(nothing, amount);
