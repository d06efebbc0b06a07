import { type Static, Type } from 'typebox';

const optional = (most: number) =>
  Type.Optional(Type.String({ maxLength: most, reason: `This can be ${most} characters at most.` }));

/** Who orders. The same fields serve the page and the API, here and below. */
export const ContactFields = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 100, reason: 'Tell us your name.' }),
  email: Type.String({
    format: 'email',
    maxLength: 254,
    reason: 'Tell us an email address, such as name@example.com. The confirmation goes there.',
  }),
  phone: Type.String({
    pattern: '^[+0-9 ()-]{7,20}$',
    reason: 'Tell us a telephone number, such as 020 7946 0000, for questions about the delivery.',
  }),
});

export const AddressFields = Type.Object({
  line1: Type.String({ minLength: 1, maxLength: 100, reason: 'Tell us the house and the street.' }),
  line2: optional(100),
  town: Type.String({ minLength: 1, maxLength: 60, reason: 'Tell us the town or city.' }),
  county: optional(60),
  postcode: Type.String({ minLength: 1, maxLength: 12, reason: 'Tell us the postcode, such as SW1A 1AA.' }),
});

export const DeliveryFields = Type.Object({
  method: Type.String({ minLength: 1, maxLength: 40, reason: 'Choose how it reaches you.' }),
  on: Type.Optional(Type.String({ format: 'date', reason: 'Choose a day.' })),
  shop: Type.Optional(Type.String({ maxLength: 60, reason: 'Choose a shop.' })),
});

const part = (least: number, most: number) =>
  Type.Integer({ minimum: least, maximum: most, reason: 'Enter your date of birth, for example 27 3 1984.' });

export const AgeFields = Type.Object({
  bornDay: part(1, 31),
  bornMonth: part(1, 12),
  bornYear: part(1900, 2100),
  truthful: Type.Literal('yes', { reason: 'Tick the box to say that it is true.' }),
});

export const ConfirmFields = Type.Object({
  checkout: Type.String({ format: 'uuid', reason: 'Go back to your basket and begin again.' }),
  seen: Type.String({ minLength: 1, maxLength: 100, reason: 'Go back to your basket and begin again.' }),
  terms: Type.Optional(Type.Literal('yes')),
  method: Type.String({ minLength: 1, maxLength: 200, reason: 'Choose how to pay.' }),
});

/** A day that exists, or nothing: 30 February is nobody's birthday, and nobody is born tomorrow. */
export function readBirth(
  { bornDay: day, bornMonth: month, bornYear: year }: Static<typeof AgeFields>,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  try {
    const born = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    return Temporal.PlainDate.compare(born, today) <= 0 ? born : undefined;
  } catch {
    return undefined;
  }
}
