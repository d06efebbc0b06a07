/** What the rest of the shop may ask of orders. Anything not named here is nobody else's business. */
export {
  type Asker,
  cancelBeforeAcceptance,
  mayOpen,
  type Outcome as Cancelled,
} from './cancel-before-acceptance.ts';
export { acceptCharged, beginCharge, endUncollected, keepCharged, refuseCharged } from './charge-lines.ts';
export { confirmOrder } from './confirm-order.ts';
export {
  findOrder,
  findOrderByNumber,
  type ListedOrder,
  listCohort,
  listOrdersOf,
  type OrderHead,
  searchOrders,
} from './db/find.ts';
export { digestOfKey, insertOrder, type NewLine, type NewOrder, type Route } from './db/insert.ts';
export { insertHappening, type Line, listLines, lockOrder } from './db/lines.ts';
export { hasLookedAtOrder, listNotes } from './db/notes.ts';
export { type Happening, type OrderPage, orderForMessage, orderPage, type PageConsignment } from './db/page.ts';
export {
  consignmentDespatched,
  linesAccepted,
  linesCancelled,
  linesNotAccepted,
  orderConfirmed,
  orderPlaced,
  readyToCollect,
} from './events.ts';
export { keepNote, lookAtOrder } from './keep-note.ts';
export { type Outcome as Refused, refuseCohort, refuseLines } from './refuse-lines.ts';
export { type NonAcceptance, reasons } from './rules/can-refuse.ts';
export type { LineStatus } from './rules/line-status.ts';
export { type OrderStatus, orderStatus } from './rules/order-status.ts';
export { ordersTerms } from './terms.ts';
