import type { Refusal } from '../../../lib/terms.ts';
import { refuse } from '../terms.ts';
import type { CancelFacts } from './can-cancel.ts';

/** The four reasons for which the shop may not accept an order. There is no fifth. */
export const reasons = ['stock', 'payment', 'price-error', 'eligibility'] as const;
export type NonAcceptance = (typeof reasons)[number];

const leastEvidence = 10;

/**
 * Whether the shop may refuse these lines: only what it has not accepted, and an error in the price only with what
 * was wrong written down by a person who answers for it.
 */
export function canRefuse(
  lines: readonly CancelFacts[],
  { because, evidence, byStaff }: { because: NonAcceptance; evidence: string; byStaff: boolean },
): Refusal | undefined {
  if (because === 'price-error' && (!byStaff || evidence.trim().length < leastEvidence)) {
    return refuse('non-acceptance.price-error', { leastEvidence });
  }
  const settled = lines.find(({ state, chargingWith }) => state !== 'placed' || chargingWith !== null);
  return settled && refuse('non-acceptance.notify', { name: settled.name });
}
