import type { Pence } from '../../../lib/money.ts';
import type { Percent } from '../../../lib/terms.ts';

/**
 * Whether a change of price waits for a second person: when it is more than the share that one may change alone.
 *
 * It is counted from the old price, up or down, so that a slip of the finger from £1,000 to £100 is caught.
 */
export const needsSecondPerson = (
  from: Pence,
  to: Pence,
  { changedAloneUpTo }: { changedAloneUpTo: Percent },
): boolean => Math.abs(to - from) * 10_000 > from * changedAloneUpTo.basisPoints;
