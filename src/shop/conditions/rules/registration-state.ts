import type { ConditionsFigures } from '../terms.ts';

export type RegistrationState = 'in-force' | 'ends-soon' | 'lapsed';

/** How a registration stands on a day. Its last day still counts. */
export function registrationState(
  { expiresOn, today }: { expiresOn: Temporal.PlainDate; today: Temporal.PlainDate },
  { warnBefore }: Pick<ConditionsFigures, 'warnBefore'>,
): RegistrationState {
  if (Temporal.PlainDate.compare(today, expiresOn) > 0) return 'lapsed';
  return Temporal.PlainDate.compare(today.add(warnBefore), expiresOn) < 0 ? 'in-force' : 'ends-soon';
}
