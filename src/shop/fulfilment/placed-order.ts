/** Orders for tests; they live beside the other tools of the tests. */
export { placeTestOrder, type Story } from '../../../test/placed-order.ts';
