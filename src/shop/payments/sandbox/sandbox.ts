import { Type } from 'typebox';
import type { Db } from '../../../lib/db.ts';
import { readFields } from '../../../lib/http/fields.ts';
import type { Now } from '../../../lib/time.ts';
import {
  findAuthorisation,
  markSandboxWebhookSent,
  type SandboxAuthorisation,
  takeSandboxWebhooks,
} from '../db/sandbox.ts';
import type { PaymentProvider } from '../provider.ts';
import { type Counter, openCounter } from './counter.ts';
import { isSigned, sign, signatureHeader } from './signature.ts';

export interface Sandbox extends PaymentProvider {
  /** What stands on the sandbox's own page. */
  find(reference: string): Promise<SandboxAuthorisation | undefined>;
  /** The shopper presses a button on that page; says where the browser goes next. */
  decide(reference: string, approved: boolean): Promise<string | undefined>;
  /** Sends the webhooks that are due by `now`; `post` says whether they were taken. Says how many were sent. */
  sendWebhooks(now: Temporal.Instant, post: Post): Promise<number>;
}

export type Post = (body: string, headers: Record<string, string>) => Promise<boolean>;

const Event = Type.Object({ id: Type.String(), requestId: Type.String({ format: 'uuid' }) });
const atATime = 50;

/**
 * A payment provider of our own, for a bare clone and for tests: a real program with a memory, which moves no money.
 *
 * It shares nothing with the shop but the interface. What it does with a card is told by the card (`behaviour.ts`),
 * by its clock and by nothing else: the same story always ends the same way.
 */
export function createSandbox({ db, now, secret }: { db: Db; now: Now; secret: string }): Sandbox {
  const counter: Counter = openCounter(db, now);
  return {
    name: 'sandbox',
    authorise: counter.authorise,
    reauthorise: counter.reauthorise,
    capture: counter.capture,
    refund: counter.refund,
    void: counter.void,
    look: counter.look,
    decide: counter.decide,
    find: (reference) => findAuthorisation(db, reference),
    readWebhook(headers, rawBody) {
      const signature = headers[signatureHeader];
      if (typeof signature !== 'string' || !isSigned(secret, rawBody, signature)) return undefined;
      const { value } = readFields(Event, JSON.parse(rawBody));
      return value && { eventId: value.id, requestId: value.requestId };
    },
    async sendWebhooks(at, post) {
      const due = await db.transaction().execute((tx) => takeSandboxWebhooks(tx, at, atATime));
      for (const { id, body } of due) {
        const headers = { 'content-type': 'application/json', [signatureHeader]: sign(secret, body) };
        if (await post(body, headers)) await db.transaction().execute((tx) => markSandboxWebhookSent(tx, id, at));
      }
      return due.length;
    },
  };
}

/** Whether the provider at work is the sandbox, which alone has pages and webhooks of its own to serve. */
export const isSandbox = (provider: PaymentProvider): provider is Sandbox => provider.name === 'sandbox';
