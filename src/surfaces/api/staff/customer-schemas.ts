import { Type } from 'typebox';
import { Moment } from './schemas.ts';

const nullable = Type.Union([Type.String(), Type.Null()]);

export const CustomerParams = Type.Object({ id: Type.String({ format: 'uuid' }) });
export const CustomersQuery = Type.Object({
  q: Type.String({
    minLength: 3,
    maxLength: 200,
    reason: 'Say how the email or the name begins, in 3 letters or more.',
  }),
});

export const FoundCustomers = Type.Object({
  customers: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String({ description: 'Masked.' }),
      email: Type.String({ description: 'Masked.' }),
      registeredAt: Moment,
      closed: Type.Boolean(),
    }),
  ),
});

export const SeenCustomer = Type.Object({
  id: Type.String(),
  masked: Type.Boolean({ description: 'Until whoever asks has said why they look.' }),
  name: Type.String(),
  email: Type.String(),
  phone: nullable,
  heldBecause: nullable,
});

export const LookBody = Type.Object({
  reason: Type.String({ minLength: 5, maxLength: 200, reason: 'Say in a few words why you look at this customer.' }),
});

export const HoldBody = Type.Object({
  because: Type.Union([Type.String({ minLength: 3, maxLength: 200 }), Type.Null()], {
    reason: 'Say why the account is held, or null to let it go.',
  }),
});
