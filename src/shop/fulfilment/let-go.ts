import type { Db, Tx } from '../../lib/db.ts';
import { tell } from '../../lib/events.ts';
import { present } from '../../lib/invariant.ts';
import type { Refusal } from '../../lib/terms.ts';
import { endOf, inWords, londonDate } from '../../lib/time.ts';
import { meetDeadline, setDeadline } from '../deadlines/index.ts';
import {
  acceptCharged,
  beginCharge,
  consignmentDespatched,
  findOrder,
  keepCharged,
  type Line,
  lockOrder,
  readyToCollect,
  refuseCharged,
} from '../orders/index.ts';
import { askPlanned, type Captured, captureFor, type Outside, type PaymentProvider } from '../payments/index.ts';
import { despatchStock } from '../stock/index.ts';
import { figuresOf, versionById } from '../terms/index.ts';
import { type Consignment, findConsignment, type Intent, moveConsignment } from './db/consignments.ts';
import { collectBy } from './rules/collect-by.ts';
import { fulfilmentTerms } from './terms.ts';

export interface Leaving {
  intent: Intent;
  /** Who lets it go: `staff:<id>`, `supplier:<id>` or `shop`. */
  by: string;
  carrier?: string;
  tracking?: string;
}

export type Outcome =
  | { done: 'despatched' | 'ready' | 'charged' }
  /** The money was refused: its lines are not accepted. */
  | { done: 'refused'; refusal: Refusal }
  /** The provider has not answered; the recovery goes on with it. */
  | { done: 'waiting' }
  | { done: 'nothing-left' }
  | { done: 'not-there' };

/**
 * Charges a consignment and then lets it go.
 *
 * Three beats, each of which may be the last thing that happens: held fast, charged, let go. `recoverConsignments`
 * goes on with whatever stands between the first and the last.
 */
export async function letGo<D extends Db>(
  db: Outside<D>,
  provider: PaymentProvider,
  consignmentId: string,
  leaving: Leaving,
  now: Temporal.Instant,
): Promise<Outcome> {
  const consignment = await findConsignment(db, consignmentId);
  if (!consignment) return { done: 'not-there' };
  if (consignment.state !== 'to-pick') {
    const outcome = await finish(db, provider, consignmentId, now);
    // What stood in the way was its charge beforehand: that is done, and now it can leave.
    const again = outcome.done === 'charged' && leaving.intent !== 'charge';
    return again ? letGo(db, provider, consignmentId, leaving, now) : outcome;
  }
  const held = await db.transaction().execute((tx) => holdFast(tx, consignment, leaving, now));
  return held ? finish(db, provider, consignmentId, now) : { done: 'nothing-left' };
}

/** Beat one: the lines cannot be cancelled any more, and what they are charged is written down. */
async function holdFast(tx: Tx, { id, orderId, lines: numbers }: Consignment, leaving: Leaving, now: Temporal.Instant) {
  // The order is always locked before its consignments.
  await lockOrder(tx, orderId);
  const fresh = await findConsignment(tx, id);
  if (fresh?.state !== 'to-pick') return true;
  const { lines, amountPence } = await beginCharge(tx, { orderId, consignmentId: id, lines: numbers });
  if (lines.length === 0) {
    await moveConsignment(tx, id, 'stopped', {}, now);
    return false;
  }
  const { intent, by: intentBy, carrier, tracking } = leaving;
  const details = { ...(carrier && { carrier }), ...(tracking && { tracking }) };
  return moveConsignment(tx, id, 'charging', { intent, intentBy, chargePence: amountPence, ...details }, now);
}

/** Beats two and three. It may be called any number of times, by anybody, and does each thing once. */
export async function finish<D extends Db>(
  db: Outside<D>,
  provider: PaymentProvider,
  consignmentId: string,
  now: Temporal.Instant,
): Promise<Outcome> {
  const plain: Db = db;
  const consignment = present(await findConsignment(plain, consignmentId), 'the consignment');
  if (consignment.state !== 'charging') return whatIs(consignment);
  const amountPence = present(consignment.chargePence, 'the charge');
  const captured = await captureFor(
    plain,
    provider,
    { orderId: consignment.orderId, amountPence, reasonId: consignmentId },
    now,
  );
  if (captured.done === 'waiting') return captured;
  const settled = await plain.transaction().execute((tx) => settle(tx, consignmentId, captured, now));
  await askPlanned(plain, provider, settled.planned, now);
  return settled.outcome;
}

const whatIs = ({ state }: Consignment): Outcome => {
  if (state === 'despatched') return { done: 'despatched' };
  if (state === 'ready' || state === 'collected') return { done: 'ready' };
  return state === 'to-pick' ? { done: 'charged' } : { done: 'nothing-left' };
};

type Settled = { outcome: Outcome; planned: Parameters<typeof askPlanned>[2] };

/** Beat three: what the answer to the charge makes of the consignment, of its lines and of the stock. */
async function settle(
  tx: Tx,
  consignmentId: string,
  captured: Exclude<Captured, { done: 'waiting' }>,
  now: Temporal.Instant,
): Promise<Settled> {
  const { orderId } = present(await findConsignment(tx, consignmentId), 'the consignment');
  await lockOrder(tx, orderId);
  const consignment = present(await findConsignment(tx, consignmentId), 'the consignment');
  if (consignment.state !== 'charging') return { outcome: whatIs(consignment), planned: [] };
  const actor = present(consignment.intentBy, 'who lets it go');
  const amountPence = present(consignment.chargePence, 'the charge');

  if (captured.done === 'refused') {
    const { facts } = captured.refusal;
    const { planned } = await refuseCharged(tx, { orderId, consignmentId, actor, facts }, now);
    await moveConsignment(tx, consignmentId, 'stopped', {}, now);
    return { outcome: captured, planned };
  }
  switch (present(consignment.intent, 'the intent')) {
    case 'charge':
      await keepCharged(tx, { orderId, consignmentId, actor, amountPence }, now);
      await moveConsignment(tx, consignmentId, 'to-pick', {}, now);
      await meetDeadline(tx, 'supplier-charge', consignmentId, now);
      return { outcome: { done: 'charged' }, planned: [] };
    case 'despatch':
      return { outcome: { done: 'despatched' }, planned: await despatch(tx, consignment, { actor, amountPence }, now) };
    case 'ready':
      return { outcome: { done: 'ready' }, planned: await makeReady(tx, consignment, { actor, amountPence }, now) };
  }
}

type Charged = Pick<Parameters<typeof acceptCharged>[1], 'actor' | 'amountPence'>;

async function despatch(tx: Tx, consignment: Consignment, charged: Charged, now: Temporal.Instant) {
  const { id: consignmentId, orderId, carrier, tracking } = consignment;
  const facts = { ...(carrier && { carrier }), ...(tracking && { tracking }) };
  const clause = 'order.acceptance-on-despatch';
  const accepting = { ...charged, orderId, consignmentId, kind: 'despatched', clause, facts } as const;
  const { lines, planned } = await acceptCharged(tx, accepting, now);
  await despatchStock(tx, orderId, unitsOf(lines), now);
  await moveConsignment(tx, consignmentId, 'despatched', {}, now);
  await meetDeadline(tx, 'supplier-charge', consignmentId, now);
  await tell(tx, consignmentDespatched, { orderId, consignmentId });
  return planned;
}

/** The parcel waits at the shop: the notice accepts, and the last day to collect is counted from today. */
async function makeReady(tx: Tx, { id: consignmentId, orderId }: Consignment, charged: Charged, now: Temporal.Instant) {
  const order = present(await findOrder(tx, orderId), 'the order');
  const { collectWithin } = figuresOf(await versionById(tx, order.termsVersionId), fulfilmentTerms);
  const lastDay = collectBy(londonDate(now), collectWithin);
  const facts = { collectBy: lastDay.toString(), readyOn: inWords(londonDate(now)) };
  const clause = 'order.acceptance-click-collect';
  const accepting = { ...charged, orderId, consignmentId, kind: 'ready', clause, facts } as const;
  const { planned } = await acceptCharged(tx, accepting, now);
  await moveConsignment(tx, consignmentId, 'ready', {}, now);
  await setDeadline(tx, 'collection', consignmentId, endOf(lastDay), now);
  await tell(tx, readyToCollect, { orderId, consignmentId });
  return planned;
}

export const unitsOf = (lines: readonly Line[]) => lines.map(({ productId, quantity }) => ({ productId, quantity }));
