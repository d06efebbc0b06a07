import type { Tx } from '../../lib/db.ts';
import { tell } from '../../lib/events.ts';
import { present } from '../../lib/invariant.ts';
import type { Pence } from '../../lib/money.ts';
import { type PaymentRequest, planRelease } from '../payments/index.ts';
import { dropDeliveryCharge, insertHappening, type Line, lockOrder, markCharged, markCharging } from './db/lines.ts';
import { type Ended, endLines } from './end-lines.ts';
import { linesAccepted, linesCancelled, linesNotAccepted } from './events.ts';
import { chargeOf, stillToCharge } from './rules/money-of-lines.ts';

interface OfConsignment {
  orderId: string;
  consignmentId: string;
}

export interface Begun {
  lines: Line[];
  amountPence: Pence;
}

/**
 * A consignment begins to leave: those of its lines that are still placed are held fast, and its charge is reckoned.
 *
 * Nobody can cancel them until `acceptCharged`, `keepCharged` or `refuseCharged` says how the charge ended.
 */
export async function beginCharge(
  tx: Tx,
  { orderId, consignmentId, lines: numbers }: OfConsignment & { lines: readonly number[] },
): Promise<Begun> {
  const { order, lines } = present(await lockOrder(tx, orderId), 'the order of a consignment');
  const mine = lines.filter((line) => numbers.includes(line.number) && line.state === 'placed' && !line.chargingWith);
  const { amountPence, withDelivery } = chargeOf(order, mine);
  if (mine.length > 0) {
    await markCharging(tx, { orderId, consignmentId, lines: mine.map(({ number }) => number), withDelivery });
  }
  return { lines: mine, amountPence };
}

export interface Accepting extends OfConsignment {
  kind: 'despatched' | 'ready';
  clause: string;
  actor: string;
  amountPence: Pence;
  facts?: object;
}

/** The charge went through and the consignment is let go: the contract is made for its lines. */
export async function acceptCharged(
  tx: Tx,
  { orderId, consignmentId, kind, clause, actor, amountPence, facts }: Accepting,
  now: Temporal.Instant,
): Promise<{ lines: Line[]; planned: (PaymentRequest | undefined)[] }> {
  await lockOrder(tx, orderId);
  const accepted = await markCharged(tx, { orderId, consignmentId, accepted: true }, now);
  const { order, lines } = present(await lockOrder(tx, orderId), 'the order of a consignment');
  const told = { consignmentId, amountPence, ...facts };
  await insertHappening(tx, { orderId, kind, clause, lines: accepted, actor, facts: told }, now);
  await tell(tx, linesAccepted, { orderId, consignmentId, lines: accepted });
  const planned = [await planRelease(tx, { orderId, keepPence: stillToCharge(order, lines) }, now)];
  return { lines: lines.filter(({ number }) => accepted.includes(number)), planned };
}

/** The charge went through before the consignment leaves, as its supplier has it: the lines stay placed, and paid. */
export async function keepCharged(
  tx: Tx,
  { orderId, consignmentId, actor, amountPence }: OfConsignment & { actor: string; amountPence: Pence },
  now: Temporal.Instant,
): Promise<void> {
  await lockOrder(tx, orderId);
  const lines = await markCharged(tx, { orderId, consignmentId, accepted: false }, now);
  const clause = 'payment.supplier-direct-window';
  const facts = { consignmentId, amountPence };
  await insertHappening(tx, { orderId, kind: 'charged', clause, lines, actor, facts }, now);
}

/** The charge was refused: its lines are not accepted, for want of payment. */
export async function refuseCharged(
  tx: Tx,
  { orderId, consignmentId, actor, facts }: OfConsignment & { actor: string; facts: object },
  now: Temporal.Instant,
): Promise<Ended> {
  await lockOrder(tx, orderId);
  await dropDeliveryCharge(tx, { orderId, consignmentId });
  const locked = present(await lockOrder(tx, orderId), 'the order of a consignment');
  const lines = locked.lines.filter(({ chargingWith }) => chargingWith === consignmentId).map(({ number }) => number);
  const ending = { kind: 'not-accepted', clause: 'non-acceptance.payment', to: 'not-accepted', lines, actor } as const;
  const ended = await endLines(tx, locked, { ...ending, because: 'payment', facts }, now);
  await tell(tx, linesNotAccepted, { orderId, lines, reason: 'payment', factId: ended.factId });
  return ended;
}

/** Nobody collected what was ready: the order is cancelled for it, and all of its money goes back. */
export async function endUncollected(
  tx: Tx,
  { orderId, lines, clause, facts }: { orderId: string; lines: readonly number[]; clause: string; facts: object },
  now: Temporal.Instant,
): Promise<Ended> {
  const locked = present(await lockOrder(tx, orderId), 'the order of a consignment');
  const ended = await endLines(
    tx,
    locked,
    { kind: 'uncollected', clause, to: 'uncollected', lines, actor: 'shop', facts },
    now,
  );
  await tell(tx, linesCancelled, { orderId, lines: ended.lines, because: 'uncollected', factId: ended.factId });
  return ended;
}
