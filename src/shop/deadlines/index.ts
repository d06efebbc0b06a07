/** What the rest of the shop may ask of deadlines. Anything not named here is nobody else's business. */
export { readClock, startClock } from './db/clock.ts';
export { countDue, type Deadline, dropDeadline, meetDeadline, setDeadline } from './db/deadlines.ts';
export { type Handler, sweep } from './sweep.ts';
export { walkClock } from './walk-clock.ts';
