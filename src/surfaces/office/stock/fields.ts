import { type Static, Type } from 'typebox';

/** What somebody in front of the shelf may have to say. */
export const counts = [
  { value: 'counted', label: 'It was counted: so many are there now' },
  { value: 'taken-in', label: 'So many came in' },
  { value: 'written-off', label: 'So many are written off' },
] as const;

export const CountFields = Type.Object({
  place: Type.String({ maxLength: 60, reason: 'Choose the place.' }),
  kind: Type.Enum(['counted', 'taken-in', 'written-off'], { reason: 'Say what happened.' }),
  quantity: Type.Integer({ minimum: 0, maximum: 1_000_000, reason: 'Write how many, as a whole number.' }),
  reason: Type.String({ minLength: 3, maxLength: 200, reason: 'Say why, so that the next person understands it.' }),
});

/**
 * By how much the stock changes.
 *
 * A count is compared with what the counter was shown, so that a parcel that left meanwhile is not counted twice.
 */
export const changeOf = ({ kind, quantity }: Static<typeof CountFields>, seen: number): number =>
  kind === 'counted' ? quantity - seen : kind === 'taken-in' ? quantity : -quantity;
