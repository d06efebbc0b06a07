import type { Line, OrderStatus } from '../../../shop/orders/index.ts';

/** The order as a person reads it. */
export const statusWords: Record<OrderStatus, string> = {
  placed: 'Placed',
  'part-accepted': 'Part of it is on its way',
  accepted: 'On its way, or with you',
  'not-accepted': 'Not accepted',
  cancelled: 'Cancelled',
  uncollected: 'Not collected, paid back',
};

const becauseWords = {
  stock: 'Not accepted: it is not available',
  payment: 'Not accepted: the payment could not be taken',
  'price-error': 'Not accepted: there was a mistake in its price or description',
  eligibility: 'Not accepted: the conditions for ordering were not met',
} as const;

/** A line as a person reads it, by the way it leaves. */
export function lineWords({ state, route, chargingWith, chargedWith, notAcceptedBecause }: Line): string {
  switch (state) {
    case 'placed':
      if (chargingWith) return 'Leaving now';
      return chargedWith ? 'Ordered, charged' : 'Ordered, not charged yet';
    case 'accepted':
      if (route === 'click-and-collect') return 'Ready to collect, or collected';
      return route === 'e-delivery' ? 'Sent by email' : 'Despatched';
    case 'not-accepted':
      return becauseWords[notAcceptedBecause ?? 'stock'];
    case 'cancelled':
      return 'Cancelled';
    case 'uncollected':
      return 'Not collected, paid back';
  }
}
