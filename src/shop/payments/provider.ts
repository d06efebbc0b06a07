import type { IncomingHttpHeaders } from 'node:http';
import type { Pence } from '../../lib/money.ts';

/**
 * Whoever moves the money. Each request carries an id of ours: asked again with the same id, a provider does nothing
 * a second time and answers as before. `provider-contract.ts` is the test that every provider has to pass.
 */
export interface PaymentProvider {
  readonly name: string;
  /** Sets money aside. `method` is what the provider's own page handed out; no card number ever comes near us. */
  authorise(ask: {
    requestId: string;
    paymentId: string;
    amountPence: Pence;
    words: string;
    method: string;
    returnUrl: string;
  }): Promise<Answer>;
  /** Takes some of what was set aside; the rest stays aside. */
  capture(ask: { requestId: string; reference: string; amountPence: Pence }): Promise<Answer>;
  /** Lets go of whatever was set aside and not taken. */
  void(ask: { requestId: string; reference: string }): Promise<Answer>;
  refund(ask: { requestId: string; reference: string; amountPence: Pence }): Promise<Answer>;
  /** Sets money aside again without the shopper, on the mandate of the first time. */
  reauthorise(ask: { requestId: string; mandate: string; amountPence: Pence; words: string }): Promise<Answer>;
  /** What became of a request: for answers that were lost, and after every webhook. */
  look(requestId: string): Promise<Answer | NeverAsked>;
  /** A webhook that really came from the provider; undefined when the signature says that it did not. */
  readWebhook(headers: IncomingHttpHeaders, rawBody: string): ProviderEvent | undefined;
}

export type Answer =
  | {
      done: 'authorised' | 'captured' | 'voided' | 'refunded';
      reference: string;
      authorisedUntil?: Temporal.Instant;
      mandate?: string;
    }
  /** The shopper has to say yes on a page of the bank. */
  | { done: 'authenticate'; reference: string; url: string }
  | { done: 'declined'; because: string }
  | { done: 'waiting'; reference?: string };

export type NeverAsked = { done: 'never-asked' };

/** Says that something became of a request. What that is, the provider is asked: events come late, twice and in any order. */
export interface ProviderEvent {
  eventId: string;
  requestId: string;
}
