import { Type } from 'typebox';

export const DueQuery = Type.Object({
  view: Type.Optional(Type.Union([Type.Literal('overdue'), Type.Literal('failing'), Type.Literal('coming')])),
  kind: Type.Optional(Type.String({ maxLength: 100 })),
  after: Type.Optional(Type.String({ format: 'date-time' })),
  id: Type.Optional(Type.String({ format: 'uuid' })),
});
