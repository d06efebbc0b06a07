/**
 * Who may use whom: each capability, and the doors that it knocks at. The shop is held against this drawing by
 * `test/shape/imports.test.ts`, both ways: every use is drawn here, and every line drawn here is used.
 */
export const map: Record<string, readonly string[]> = {
  terms: [],
  deadlines: [],
  outlets: [],
  notifications: ['outlets'],
  webhooks: [],
};
