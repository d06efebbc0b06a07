/**
 * Who may use whom: each capability, and the doors that it knocks at. The shop is held against this drawing by
 * `test/shape/imports.test.ts`, both ways: every use is drawn here, and every line drawn here is used.
 */
export const map: Record<string, readonly string[]> = {
  terms: [],
  deadlines: [],
  outlets: [],
  conditions: [],
  desk: [],
  selling: [],
  webhooks: [],
  catalogue: [],
  stock: [],
  consents: [],
  search: ['catalogue', 'stock'],
  identity: ['consents', 'terms'],
  notifications: ['outlets'],
  payments: ['deadlines'],
  basket: ['catalogue', 'consents', 'deadlines', 'stock', 'terms'],
  orders: ['payments', 'stock'],
  fulfilment: ['deadlines', 'orders', 'payments', 'stock', 'terms'],
  checkout: [
    'basket',
    'catalogue',
    'deadlines',
    'fulfilment',
    'identity',
    'orders',
    'outlets',
    'payments',
    'stock',
    'terms',
  ],
};
