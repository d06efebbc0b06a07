import { type Static, Type } from 'typebox';
import { readFacts } from './facts.ts';

const Price = Type.Union([
  Type.Literal('standardDelivery'),
  Type.Literal('namedDayDelivery'),
  Type.Literal('collection'),
]);
const FreeOver = Type.Union([Type.Literal('standardFreeOver'), Type.Literal('collectionFreeOver')]);
const ZoneWord = Type.Union([
  Type.Literal('mainland'),
  Type.Literal('highlands'),
  Type.Literal('scottish-islands'),
  Type.Literal('northern-ireland'),
  Type.Literal('isle-of-wight'),
  Type.Literal('scilly'),
  Type.Literal('isle-of-man'),
  Type.Literal('channel-islands'),
  Type.Literal('bfpo'),
]);

/** Where a postcode lies for those who drive there. */
export type Zone = Static<typeof ZoneWord>;

const Method = Type.Object({
  id: Type.String(),
  kind: Type.Union([Type.Literal('delivery'), Type.Literal('collection')]),
  name: Type.String(),
  price: Price,
  freeOver: Type.Optional(FreeOver),
  choosesDay: Type.Boolean(),
  workingDays: Type.Object({ first: Type.Integer({ minimum: 0 }), last: Type.Integer({ minimum: 0 }) }),
  extraDays: Type.Partial(Type.Record(ZoneWord, Type.Integer({ minimum: 0 }))),
  zones: Type.Array(ZoneWord),
});

/** A way for the goods to reach the shopper. Its price is a figure of the terms, named here. */
export type DeliveryMethod = Static<typeof Method>;

export const deliveryMethods: readonly DeliveryMethod[] = readFacts('delivery-methods.json', Type.Array(Method));
