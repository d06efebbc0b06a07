import { type Static, Type } from 'typebox';
import { invariant } from '../../lib/invariant.ts';
import { readFacts } from './facts.ts';

const Supplier = Type.Object({
  id: Type.String(),
  name: Type.String(),
  charge: Type.Union([Type.Literal('at-despatch'), Type.Literal('after-confirmation')]),
  leadDays: Type.Integer({ minimum: 0 }),
});

/** Who sends straight to the customer, when the card is charged for it, and how many days it takes. */
export type Supplier = Static<typeof Supplier>;

export const suppliers: readonly Supplier[] = readFacts('suppliers.json', Type.Array(Supplier));

export function supplierById(id: string): Supplier {
  const supplier = suppliers.find((each) => each.id === id);
  invariant(supplier, `there is no supplier ${id}`);
  return supplier;
}
