/** What the rest of the shop may ask of fulfilment. Anything not named here is nobody else's business. */
export { cannotDespatch } from './cannot-despatch.ts';
export { type CollectOutcome, collectConsignment } from './collect-consignment.ts';
export {
  type Consignment,
  deskQueue,
  findConsignment,
  insertConsignments,
  type NewConsignment,
  type Waiting,
} from './db/consignments.ts';
export { fulfilmentDeadlines } from './deadlines.ts';
export { despatchConsignment, markReady } from './despatch-consignment.ts';
export type { Outcome as LetGo } from './let-go.ts';
export { fulfilmentReaders } from './readers.ts';
export { recoverConsignments } from './recover-consignments.ts';
export { downloadCode } from './rules/download-code.ts';
export { fulfilmentTerms } from './terms.ts';
