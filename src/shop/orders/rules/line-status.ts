export type LineStatus = 'placed' | 'accepted' | 'not-accepted' | 'cancelled' | 'uncollected';

/**
 * Where a line of an order can go from each place. Read it as a picture: an empty list is the end.
 *
 * Accepted is the contract. Out of it leads only what was made ready to collect and never fetched; a contract that is
 * cancelled afterwards is the business of returns and leaves the line as it is.
 */
export const next: Record<LineStatus, readonly LineStatus[]> = {
  placed: ['accepted', 'not-accepted', 'cancelled'],
  accepted: ['uncollected'],
  'not-accepted': [],
  cancelled: [],
  uncollected: [],
};

const all: readonly LineStatus[] = ['placed', 'accepted', 'not-accepted', 'cancelled', 'uncollected'];

/** From where a place can be reached: what a guarded move asks for. */
export const before = (place: LineStatus): LineStatus[] => all.filter((from) => next[from].includes(place));
