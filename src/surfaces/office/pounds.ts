import { Type } from 'typebox';
import { type Pence, pence } from '../../lib/money.ts';

/** An amount as a person types it: 12, 12.50 or £1,234.50, and never nothing. */
export const PoundsField = Type.String({
  pattern: '^£?(?=.*[1-9])\\d{1,3}(,?\\d{3}){0,2}(\\.\\d{2})?$',
  reason: 'Write an amount above nothing in pounds, for instance 12.50.',
});

/** The pence of an amount that fits the field. Whole digits are moved, so that nothing is rounded. */
export function poundsTyped(typed: string): Pence {
  const [whole = '0', part = '00'] = typed.replace(/[£,]/g, '').split('.');
  return pence(Number(whole) * 100 + Number(part));
}
