import { defineEvent } from '../../lib/events.ts';
import type { NonAcceptance } from './rules/can-refuse.ts';

type OfOrder = { orderId: string };
type OfLines = OfOrder & { lines: readonly number[] };
type OfConsignment = OfOrder & { consignmentId: string };

export const orderPlaced = defineEvent<OfOrder>('order-placed');
/** The confirmation was sent; from now on something may be charged. */
export const orderConfirmed = defineEvent<OfOrder>('order-confirmed');
/** The contract is made for these lines. */
export const linesAccepted = defineEvent<OfLines & OfConsignment>('lines-accepted');
export const consignmentDespatched = defineEvent<OfConsignment>('consignment-despatched');
export const readyToCollect = defineEvent<OfConsignment>('ready-to-collect');
export const linesNotAccepted = defineEvent<OfLines & { reason: NonAcceptance; factId: string }>('lines-not-accepted');
/** They ended: because whoever ordered them cancelled, or because nobody collected them. */
export const linesCancelled = defineEvent<OfLines & { because: 'cancelled' | 'uncollected'; factId: string }>(
  'lines-cancelled',
);
