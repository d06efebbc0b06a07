import type { Static } from 'typebox';
import { type ListedOrder, type OrderPage, orderStatus } from '../../../shop/orders/index.ts';
import type { OrderDetail, OrderSummary } from './schemas.ts';

export const summaryOf = ({ number, placedAt, totalPence, lines }: ListedOrder): Static<typeof OrderSummary> => ({
  number,
  placedAt: placedAt.toString(),
  status: orderStatus(lines.map(({ state }) => state)),
  totalPence,
  lines: lines.map((line) => ({ number: line.number, name: line.name, quantity: line.quantity, state: line.state })),
});

/** An order as a program reads it: without the name and the address, which whoever asks knows already. */
export const detailOf = ({ order, lines, happenings, consignments, money }: OrderPage): Static<typeof OrderDetail> => ({
  number: order.number,
  status: orderStatus(lines.map(({ state }) => state)),
  placedAt: order.placedAt.toString(),
  confirmedAt: order.confirmedAt?.toString() ?? null,
  delivery: { words: order.delivery.words, pence: order.deliveryPence },
  totalPence: order.totalPence,
  chargedPence: money?.capturedPence ?? 0,
  refundedPence: money?.refundedPence ?? 0,
  termsVersionId: order.termsVersionId,
  lines: lines.map((line) => ({
    number: line.number,
    sku: line.sku,
    name: line.name,
    quantity: line.quantity,
    unitPence: line.unitPence,
    totalPence: line.totalPence,
    vatPence: line.vatPence,
    state: line.state,
    notAcceptedBecause: line.notAcceptedBecause,
    specialConditions: [...line.specialConditions],
  })),
  happenings: happenings.map(({ kind, clause, lines: numbers, at }) => ({
    kind,
    clause,
    lines: numbers,
    at: at.toString(),
  })),
  consignments: consignments.map(({ id, route, state, carrier, tracking, lines: numbers }) => ({
    id,
    route,
    state,
    carrier,
    tracking,
    lines: numbers,
  })),
});
