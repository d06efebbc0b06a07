import type { Db } from '../../lib/db.ts';
import { tell } from '../../lib/events.ts';
import type { Refusal } from '../../lib/terms.ts';
import { askPlanned, type Outside, type PaymentProvider } from '../payments/index.ts';
import { listCohort } from './db/find.ts';
import { lockOrder } from './db/lines.ts';
import { type Ended, endLines } from './end-lines.ts';
import { linesNotAccepted } from './events.ts';
import { canRefuse, type NonAcceptance } from './rules/can-refuse.ts';

export interface Wish {
  orderId: string;
  lines: readonly number[];
  because: NonAcceptance;
  /** What was found, in words; an error in the price needs it. */
  evidence: string;
  /** `staff:<id>`, or what in the shop decided. */
  actor: string;
}

export type Outcome =
  | { done: 'refused-lines'; lines: number[] }
  | { done: 'refused'; refusal: Refusal }
  | { done: 'not-there' };

/** The shop does not accept lines of an order, for one of four reasons. The rest of the order goes on. */
export async function refuseLines<D extends Db>(
  db: Outside<D>,
  provider: PaymentProvider,
  { orderId, lines: named, because, evidence, actor }: Wish,
  now: Temporal.Instant,
): Promise<Outcome> {
  const result = await db
    .transaction()
    .execute(async (tx): Promise<Ended | Exclude<Outcome, { done: 'refused-lines' }>> => {
      const locked = await lockOrder(tx, orderId);
      const wanted = locked?.lines.filter(({ number }) => named.includes(number)) ?? [];
      if (!locked || wanted.length === 0) return { done: 'not-there' };
      const refusal = canRefuse(wanted, { because, evidence, byStaff: actor.startsWith('staff:') });
      if (refusal) return { done: 'refused', refusal };

      const clause = `non-acceptance.${because}`;
      const facts = evidence === '' ? {} : { evidence };
      const ending = { kind: 'not-accepted', clause, to: 'not-accepted', because, actor, facts, lines: named } as const;
      const ended = await endLines(tx, locked, ending, now);
      await tell(tx, linesNotAccepted, { orderId, lines: ended.lines, reason: because, factId: ended.factId });
      return ended;
    });
  if ('done' in result) return result;
  await askPlanned(db, provider, result.planned, now);
  return { done: 'refused-lines', lines: result.lines };
}

/**
 * A mistake in a price or a description was found: everybody who ordered by it and is still waiting is treated alike.
 *
 * Each order is its own transaction. Asked again after a stop, it goes on with whoever is left.
 */
export async function refuseCohort<D extends Db>(
  db: Outside<D>,
  provider: PaymentProvider,
  { productId, revision, ...why }: { productId: string; revision: number; evidence: string; actor: string },
  now: Temporal.Instant,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { orderId, lines } of await listCohort(db, { productId, revision })) {
    const plain: Db = db;
    outcomes.push(await refuseLines(plain, provider, { ...why, orderId, lines, because: 'price-error' }, now));
  }
  return outcomes;
}
