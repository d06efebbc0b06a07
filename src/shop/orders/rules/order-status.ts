import type { LineStatus } from './line-status.ts';

export type OrderStatus = 'placed' | 'part-accepted' | 'accepted' | 'not-accepted' | 'cancelled' | 'uncollected';

/**
 * The order in one word, from its lines: what still goes on comes before what has ended.
 *
 * Lines that ended without a contract say nothing while another line has one.
 */
export function orderStatus(lines: readonly LineStatus[]): OrderStatus {
  const some = (status: LineStatus) => lines.includes(status);
  if (some('placed')) return some('accepted') ? 'part-accepted' : 'placed';
  if (some('accepted')) return 'accepted';
  if (some('uncollected')) return 'uncollected';
  return some('not-accepted') ? 'not-accepted' : 'cancelled';
}
