import { Type } from 'typebox';
import type { CheckoutView } from '../../../shop/checkout/index.ts';
import { type Explained, explain } from '../../../shop/terms/index.ts';
import type { Shop } from '../../../shop.ts';
import { AddressFields, ContactFields } from '../../storefront/checkout/fields.ts';
import { Basket, basketJson } from '../basket/basket-json.ts';

const Day = Type.String({ format: 'date' });
const Step = Type.Union([
  Type.Literal('contact'),
  Type.Literal('delivery'),
  Type.Literal('age'),
  Type.Literal('review'),
]);

export const Checkout = Type.Object({
  id: Type.String(),
  step: Step,
  steps: Type.Array(Step),
  contact: Type.Union([ContactFields, Type.Null()]),
  address: Type.Union([Type.Object({ ...AddressFields.properties, nation: Type.String() }), Type.Null()]),
  delivery: Type.Union([
    Type.Object({ method: Type.String(), on: Type.Optional(Day), shop: Type.Optional(Type.String()) }),
    Type.Null(),
  ]),
  deliveryOptions: Type.Array(
    Type.Object({
      method: Type.String(),
      name: Type.String(),
      pence: Type.Integer(),
      earliest: Day,
      latest: Day,
      days: Type.Array(Day),
    }),
  ),
  ageNeeded: Type.Integer({ description: '0 when nothing in the basket asks for an age.' }),
  ageProved: Type.Boolean(),
  basket: Basket,
  refusals: Type.Array(
    Type.Object({ clause: Type.String(), title: Type.String(), detail: Type.String(), address: Type.String() }),
  ),
  terms: Type.Object({ version: Type.Integer(), address: Type.String() }),
  seen: Type.Union([Type.String(), Type.Null()], {
    description:
      'Stands for everything that is shown here. Send it with the confirmation: if anything changed, nothing is ordered.',
  }),
});

export function checkoutJson(view: CheckoutView, { register }: Shop) {
  const { checkout, conditions, basket, options, order, verdict } = view;
  const { version, site } = conditions;
  const explained = verdict.refusals.map((refusal): Explained => explain(register, version, site.names, refusal));
  const { contact, address, delivery } = checkout;
  return {
    id: checkout.id,
    step: view.step,
    steps: view.steps,
    contact,
    address: address && { ...address },
    delivery,
    deliveryOptions: options.map(({ method, pence, earliest, latest, days }) => ({
      method: method.id,
      name: method.name,
      pence,
      earliest: earliest.toString(),
      latest: latest.toString(),
      days: days.map(String),
    })),
    ageNeeded: view.neededAge,
    ageProved: (checkout.provedAge ?? 0) >= view.neededAge,
    basket: basketJson(basket),
    refusals: explained.map(({ clause, title, sentence, address: at }) => ({
      clause,
      title,
      detail: sentence,
      address: at,
    })),
    terms: { version: version.number, address: `/terms/${version.number}` },
    seen: order?.digest ?? null,
  };
}
