import { Type } from 'typebox';
import type { Delivery, Endpoint } from '../../../shop/webhooks/index.ts';

const Moment = Type.String({ format: 'date-time' });
const orNull = <T extends Parameters<typeof Type.Array>[0]>(schema: T) => Type.Union([schema, Type.Null()]);

export const Id = Type.Object({ id: Type.String({ format: 'uuid' }) });
export const Page = Type.Object({ cursor: Type.Optional(Type.String({ format: 'uuid' })) });

export const EndpointFields = Type.Object({
  url: Type.String({
    minLength: 1,
    maxLength: 2_000,
    reason: 'Give a whole address, such as https://example.com/orders.',
  }),
  events: Type.Array(Type.String({ maxLength: 60 }), {
    minItems: 1,
    maxItems: 20,
    reason: 'Choose at least one of the events that there are.',
  }),
});

export const EndpointShown = Type.Object({
  id: Type.String(),
  url: Type.String(),
  events: Type.Array(Type.String()),
  madeAt: Moment,
  stoppedAt: orNull(Moment),
  stoppedBecause: orNull(Type.String()),
});
export const Made = Type.Object({
  endpoint: EndpointShown,
  secret: Type.String({ description: 'Verifies the signatures. It is never shown again.' }),
});
export const Secret = Type.Object({
  secret: Type.String({ description: 'Signs from now on. It is never shown again.' }),
  bothUntil: Type.String({ format: 'date-time', description: 'Until then the secret before it signs as well.' }),
});
export const Endpoints = Type.Object({ endpoints: Type.Array(EndpointShown) });

const DeliveryShown = Type.Object({
  id: Type.String({ description: 'The `webhook-id` of the message, the same on every try.' }),
  event: Type.String(),
  state: Type.String(),
  attempts: Type.Integer(),
  lastStatus: orNull(Type.Integer()),
  lastError: orNull(Type.String()),
  queuedAt: Moment,
  nextTryAt: orNull(Moment),
  deliveredAt: orNull(Moment),
});
export const Deliveries = Type.Object({
  deliveries: Type.Array(DeliveryShown),
  nextCursor: orNull(Type.String()),
});
export const Queued = Type.Object({ queued: Type.Boolean() });

export const endpointJson = ({ id, url, events, madeAt, stoppedAt, stoppedBecause }: Endpoint) => ({
  id,
  url,
  events,
  madeAt: madeAt.toString(),
  stoppedAt: stoppedAt?.toString() ?? null,
  stoppedBecause,
});

export const deliveryJson = ({ endpointId: _, queuedAt, tryAt, deliveredAt, ...rest }: Delivery) => ({
  ...rest,
  queuedAt: queuedAt.toString(),
  nextTryAt: rest.state === 'waiting' ? tryAt.toString() : null,
  deliveredAt: deliveredAt?.toString() ?? null,
});
