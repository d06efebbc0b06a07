/** A law, from its first day and, where it was replaced, up to its last. */
export interface Act {
  name: string;
  from: Temporal.PlainDate;
  until?: Temporal.PlainDate;
}

/** The laws that hold on a day, the oldest first: the last day of an act still counts. */
export const actsInForce = (acts: readonly Act[], on: Temporal.PlainDate): Act[] =>
  acts.filter(
    ({ from, until }) =>
      Temporal.PlainDate.compare(from, on) <= 0 && (until === undefined || Temporal.PlainDate.compare(on, until) <= 0),
  );
