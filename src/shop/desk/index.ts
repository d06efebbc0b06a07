/** What the office may ask of the desk. Anything not named here is nobody else's business. */
export { countWaiting, type Waiting } from './db/counts.ts';
export { type DeadlineView, type DueRow, listDue, tallyDue } from './db/deadlines.ts';
export { listQueue, type Queued, type QueueLine, type QueueState, type QueueWish } from './db/queue.ts';
export { type KindDue, type PlaceWaiting, type SiteToday, type Today, today } from './db/today.ts';
