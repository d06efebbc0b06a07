import { Type } from 'typebox';

export const QueueQuery = Type.Object({
  place: Type.Optional(Type.String({ maxLength: 60 })),
  shop: Type.Optional(Type.String({ maxLength: 60 })),
  state: Type.Optional(Type.Union([Type.Literal('to-pick'), Type.Literal('charging'), Type.Literal('ready')])),
  after: Type.Optional(Type.String({ format: 'date-time' })),
  id: Type.Optional(Type.String({ format: 'uuid' })),
});
