import type { Db } from '../../lib/db.ts';
import { on, type Reader } from '../../lib/events.ts';
import type { Now } from '../../lib/time.ts';
import { setDeadline } from '../deadlines/index.ts';
import { findOrder, linesCancelled, linesNotAccepted, listLines, orderConfirmed } from '../orders/index.ts';
import { type PaymentProvider, paymentsTerms } from '../payments/index.ts';
import { figuresOf, versionById } from '../terms/index.ts';
import { stopWhenEmpty } from './cannot-despatch.ts';
import { listConsignments } from './db/consignments.ts';
import { letGo } from './let-go.ts';

/** What fulfilment does when it is told of something. Told twice, it does it once. */
export const fulfilmentReaders = (db: Db, provider: PaymentProvider, now: Now): readonly Reader[] => [
  on(orderConfirmed, 'fulfilment', ({ orderId }) => afterConfirmation(db, provider, orderId, now())),
  on(linesCancelled, 'fulfilment', ({ orderId }) => stopEmpty(db, orderId, now())),
  on(linesNotAccepted, 'fulfilment', ({ orderId }) => stopEmpty(db, orderId, now())),
];

/** What is sent by email goes at once; what a supplier has charged beforehand gets its day. */
export async function afterConfirmation(
  db: Db,
  provider: PaymentProvider,
  orderId: string,
  now: Temporal.Instant,
): Promise<void> {
  const order = await findOrder(db, orderId);
  if (!order) return;
  const { supplierChargeAfter } = figuresOf(await versionById(db, order.termsVersionId), paymentsTerms);
  const lines = await listLines(db, orderId);
  for (const { id, route, state, lines: numbers } of await listConsignments(db, orderId)) {
    if (state !== 'to-pick') continue;
    if (route === 'e-delivery') await letGo(db, provider, id, { intent: 'despatch', by: 'shop' }, now);
    const early = lines.some(
      ({ number, charge, chargedWith }) =>
        numbers.includes(number) && charge === 'after-confirmation' && chargedWith === null,
    );
    if (early) {
      const due = (order.confirmedAt ?? now).add(supplierChargeAfter);
      await db.transaction().execute((tx) => setDeadline(tx, 'supplier-charge', id, due, now));
    }
  }
}

async function stopEmpty(db: Db, orderId: string, now: Temporal.Instant): Promise<void> {
  for (const { id } of await listConsignments(db, orderId)) await stopWhenEmpty(db, orderId, id, now);
}
