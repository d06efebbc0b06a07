export type PaymentStatus = 'asking' | 'needs-authentication' | 'authorised' | 'declined' | 'voided' | 'lapsed';

/** Where a payment can go from each place. Read it as a picture: an empty list is the end. */
export const next: Record<PaymentStatus, readonly PaymentStatus[]> = {
  asking: ['needs-authentication', 'authorised', 'declined', 'lapsed'],
  'needs-authentication': ['authorised', 'declined', 'lapsed'],
  authorised: ['voided', 'lapsed'],
  declined: [],
  voided: [],
  lapsed: [],
};
