import type { Refusal } from '../../../lib/terms.ts';
import { refuse } from '../terms.ts';
import type { LineStatus } from './line-status.ts';

export interface CancelFacts {
  number: number;
  name: string;
  state: LineStatus;
  /** The parcel is leaving at this moment: its money is being asked for. */
  chargingWith: string | null;
}

/** Whether these lines can still be cancelled by whoever ordered them; all of them or none. */
export function canCancel(lines: readonly CancelFacts[]): Refusal | undefined {
  for (const { name, state, chargingWith } of lines) {
    if (state === 'accepted') return refuse('order.acceptance-on-despatch', { name });
    if (state !== 'placed') return refuse('order.cancel-before-acceptance', { name, because: 'ended' });
    if (chargingWith !== null) return refuse('order.cancel-before-acceptance', { name, because: 'leaving' });
  }
  return undefined;
}
