import { Type } from 'typebox';

export const Account = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  emailProved: Type.Boolean(),
  phone: Type.Union([Type.String(), Type.Null()]),
  registeredAt: Type.String({ format: 'date-time' }),
});

export const Address = Type.Object({
  id: Type.String(),
  name: Type.String(),
  line1: Type.String(),
  line2: Type.Union([Type.String(), Type.Null()]),
  town: Type.String(),
  county: Type.Union([Type.String(), Type.Null()]),
  postcode: Type.String(),
  country: Type.String(),
  phone: Type.Union([Type.String(), Type.Null()]),
  isDefault: Type.Boolean(),
});

export const Session = Type.Object({
  id: Type.String(),
  device: Type.String(),
  signedInAt: Type.String({ format: 'date-time' }),
  expiresAt: Type.String({ format: 'date-time' }),
  current: Type.Boolean(),
});

export const NewSession = Type.Object({
  token: Type.String({ description: 'Send it as `Authorization: Bearer …`. It is worthless after signing out.' }),
});

const Agreed = Type.Object({
  topic: Type.Union([Type.Literal('offers'), Type.Literal('launches'), Type.Literal('events')]),
  channel: Type.Union([Type.Literal('post'), Type.Literal('email'), Type.Literal('phone'), Type.Literal('sms')]),
});

export const Preferences = Type.Object({
  leaveAlone: Type.Boolean({ description: 'An objection to all marketing; it wins over everything agreed.' }),
  agreed: Type.Array(Agreed, { maxItems: 12 }),
});

export const Id = Type.Object({ id: Type.String({ format: 'uuid' }) });
export const Nothing = Type.Null();
