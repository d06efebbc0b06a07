import type { Db } from '../../lib/db.ts';
import type { Outside, PaymentProvider } from '../payments/index.ts';
import { findConsignment } from './db/consignments.ts';
import { letGo, type Outcome } from './let-go.ts';

export interface Actor {
  /** `staff:<id>`, `supplier:<id>` for a supplier's ship notice, or `shop`. */
  by: string;
  carrier?: string;
  tracking?: string;
}

/** The parcel leaves the warehouse, or a supplier says that it has left: charged first, then let go. */
export async function despatchConsignment<D extends Db>(
  db: Outside<D>,
  provider: PaymentProvider,
  consignmentId: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Outcome> {
  const plain: Db = db;
  const consignment = await findConsignment(plain, consignmentId);
  if (!consignment || consignment.route === 'click-and-collect') return { done: 'not-there' };
  return letGo(plain, provider, consignmentId, { ...actor, intent: 'despatch' }, now);
}

/** The parcel is at the shop where it will be collected: accepted and charged with the notice. */
export async function markReady<D extends Db>(
  db: Outside<D>,
  provider: PaymentProvider,
  consignmentId: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Outcome> {
  const plain: Db = db;
  const consignment = await findConsignment(plain, consignmentId);
  if (consignment?.route !== 'click-and-collect') return { done: 'not-there' };
  return letGo(plain, provider, consignmentId, { ...actor, intent: 'ready' }, now);
}
