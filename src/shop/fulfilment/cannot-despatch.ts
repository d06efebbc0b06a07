import type { Db } from '../../lib/db.ts';
import { lockOrder, type NonAcceptance, type Refused, refuseLines } from '../orders/index.ts';
import type { Outside, PaymentProvider } from '../payments/index.ts';
import { findConsignment, moveConsignment } from './db/consignments.ts';

export interface Wish {
  consignmentId: string;
  /** The lines that cannot be sent; all of the consignment when none is named. */
  lines?: readonly number[];
  because?: NonAcceptance;
  evidence?: string;
  by: string;
}

/** Something cannot be sent, mostly because it is not there: those lines are not accepted, the others go on. */
export async function cannotDespatch<D extends Db>(
  db: Outside<D>,
  provider: PaymentProvider,
  { consignmentId, lines, because = 'stock', evidence = '', by }: Wish,
  now: Temporal.Instant,
): Promise<Refused> {
  const plain: Db = db;
  const consignment = await findConsignment(plain, consignmentId);
  if (!consignment) return { done: 'not-there' };
  const { orderId } = consignment;
  const named = consignment.lines.filter((number) => lines === undefined || lines.includes(number));
  const open = lines ? named : await stillPlaced(plain, orderId, named);
  const outcome = await refuseLines(plain, provider, { orderId, lines: open, because, evidence, actor: by }, now);
  await stopWhenEmpty(plain, orderId, consignmentId, now);
  return outcome;
}

const stillPlaced = async (db: Db, orderId: string, numbers: readonly number[]): Promise<number[]> => {
  const { lines } = (await db.transaction().execute((tx) => lockOrder(tx, orderId))) ?? { lines: [] };
  return lines
    .filter(({ number, state }) => state === 'placed' && numbers.includes(number))
    .map(({ number }) => number);
};

/** A consignment that has nothing left to send stops waiting. Called again, it finds nothing to do. */
export async function stopWhenEmpty(
  db: Db,
  orderId: string,
  consignmentId: string,
  now: Temporal.Instant,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const locked = await lockOrder(tx, orderId);
    const consignment = await findConsignment(tx, consignmentId);
    if (!locked || consignment?.state !== 'to-pick') return;
    const mine = locked.lines.filter(({ number }) => consignment.lines.includes(number));
    if (mine.some(({ state }) => state === 'placed')) return;
    await moveConsignment(tx, consignmentId, 'stopped', {}, now);
  });
}
