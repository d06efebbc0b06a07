export type ConsignmentStatus = 'to-pick' | 'charging' | 'despatched' | 'ready' | 'collected' | 'stopped';

/**
 * Where a consignment can go from each place. Read it as a picture: an empty list is the end.
 *
 * Charging is the time between asking for the money and letting the parcel go. A charge before despatch, as some
 * suppliers have it, leads back to where it waits to be picked.
 */
export const next: Record<ConsignmentStatus, readonly ConsignmentStatus[]> = {
  'to-pick': ['charging', 'stopped'],
  charging: ['despatched', 'ready', 'to-pick', 'stopped'],
  despatched: [],
  ready: ['collected', 'stopped'],
  collected: [],
  stopped: [],
};

const all: readonly ConsignmentStatus[] = ['to-pick', 'charging', 'despatched', 'ready', 'collected', 'stopped'];

/** From where a place can be reached: what a guarded move asks for. */
export const before = (place: ConsignmentStatus): ConsignmentStatus[] =>
  all.filter((from) => next[from].includes(place));
