/** What somebody of the staff may be. */
export const roles = [
  'customer-service',
  'warehouse',
  'merchandiser',
  'supplier',
  'terms-publisher',
  'privacy-officer',
  'marketing',
  'head-of-staff',
] as const;
export type Role = (typeof roles)[number];

export const isRole = (word: string): word is Role => roles.some((role) => role === word);

export const roleNames: Record<Role, string> = {
  'customer-service': 'Customer service',
  warehouse: 'Warehouse',
  merchandiser: 'Merchandiser',
  supplier: 'Supplier',
  'terms-publisher': 'Terms publisher',
  'privacy-officer': 'Privacy officer',
  marketing: 'Marketing',
  'head-of-staff': 'Head of staff',
};

/** What can be done in the office, and who may do it. Read it as a picture; what is not in it, nobody may. */
export const duties = {
  'see-orders': ['customer-service', 'warehouse', 'head-of-staff'],
  'change-orders': ['customer-service', 'head-of-staff'],
  'see-customers': ['customer-service', 'privacy-officer', 'head-of-staff'],
  'change-customers': ['customer-service'],
  'hold-accounts': ['privacy-officer', 'head-of-staff'],
  'see-looks': ['privacy-officer', 'head-of-staff'],
  despatch: ['warehouse'],
  'see-stock': ['warehouse', 'merchandiser', 'customer-service', 'head-of-staff'],
  'count-stock': ['warehouse'],
  'see-products': ['merchandiser', 'customer-service', 'head-of-staff'],
  'edit-products': ['merchandiser'],
  'see-prices': ['merchandiser', 'head-of-staff'],
  'set-prices': ['merchandiser'],
  'publish-prices': ['head-of-staff'],
  'publish-terms': ['terms-publisher'],
  'see-terms': ['terms-publisher', 'customer-service', 'privacy-officer', 'head-of-staff'],
  'stop-selling': ['head-of-staff'],
  'see-deadlines': ['customer-service', 'warehouse', 'privacy-officer', 'head-of-staff'],
  'see-messages': ['customer-service', 'privacy-officer', 'head-of-staff'],
  'see-webhooks': ['head-of-staff'],
  'see-supplier-orders': ['supplier'],
  'change-staff': ['head-of-staff'],
} as const satisfies Record<string, readonly Role[]>;

export type Duty = keyof typeof duties;

/** Whether somebody with these roles may do this. */
export function mayDo(held: readonly Role[], duty: Duty): boolean {
  const allowed: readonly Role[] = duties[duty];
  return held.some((role) => allowed.includes(role));
}
