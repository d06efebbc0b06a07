import type { Db } from '../../lib/db.ts';
import { londonDate } from '../../lib/time.ts';
import { type Handler, setDeadline } from '../deadlines/index.ts';
import { endUncollected, findOrder, lockOrder } from '../orders/index.ts';
import { askPlanned, type PaymentProvider } from '../payments/index.ts';
import { findConsignment, moveConsignment } from './db/consignments.ts';
import { letGo } from './let-go.ts';

/** What happens to consignments by itself. */
export const fulfilmentDeadlines = (provider: PaymentProvider): readonly Handler[] => [
  supplierCharge(provider),
  collection(provider),
];

/** A supplier's product is charged between the confirmation and despatch. */
const supplierCharge = (provider: PaymentProvider): Handler => ({
  kind: 'supplier-charge',
  async whenDue(db, consignmentId, now) {
    const consignment = await findConsignment(db, consignmentId);
    const order = consignment && (await findOrder(db, consignment.orderId));
    if (consignment?.state !== 'to-pick' || !order) return;
    // Never before the confirmation has gone out.
    if (!order.confirmedAt) {
      await db
        .transaction()
        .execute((tx) => setDeadline(tx, 'supplier-charge', consignmentId, now.add({ minutes: 15 }), now));
      return;
    }
    await letGo(db, provider, consignmentId, { intent: 'charge', by: 'shop' }, now);
  },
});

/** Nobody came: the order is cancelled for it, and all of its money goes back. */
const collection = (provider: PaymentProvider): Handler => ({
  kind: 'collection',
  async whenDue(db, consignmentId, now) {
    await askPlanned(db, provider, await endCollection(db, consignmentId, now), now);
  },
});

const endCollection = (db: Db, consignmentId: string, now: Temporal.Instant) =>
  db.transaction().execute(async (tx) => {
    const consignment = await findConsignment(tx, consignmentId);
    if (!consignment) return [];
    const { orderId, lines } = consignment;
    await lockOrder(tx, orderId);
    if (!(await moveConsignment(tx, consignmentId, 'stopped', {}, now))) return [];
    const clause = 'order.acceptance-click-collect';
    const facts = { consignmentId, endedOn: londonDate(now).toString() };
    return (await endUncollected(tx, { orderId, lines, clause, facts }, now)).planned;
  });
