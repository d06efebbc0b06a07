import { type Static, Type } from 'typebox';
import type { FieldError } from '../../../lib/http/problem.ts';
import type { AddressLines } from '../../../shop/identity/index.ts';
import { readPostcode } from '../../../shop/outlets/index.ts';

const optional = (most: number) =>
  Type.Optional(Type.String({ maxLength: most, reason: `This can be ${most} characters at most.` }));

/** What a person types to add an address. The same fields serve the page and the API. */
export const AddressFields = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 100, reason: 'Tell us who it is for.' }),
  line1: Type.String({ minLength: 1, maxLength: 100, reason: 'Tell us the house and the street.' }),
  line2: optional(100),
  town: Type.String({ minLength: 1, maxLength: 60, reason: 'Tell us the town or city.' }),
  county: optional(60),
  postcode: Type.String({ minLength: 1, maxLength: 12, reason: 'Tell us the postcode, such as SW1A 1AA.' }),
  phone: optional(30),
  usual: Type.Optional(Type.Literal('yes', { reason: 'Tick the box or leave it empty.' })),
});

/** The address as it is kept, its postcode checked against the places that there are. */
export function readAddress(
  typed: Static<typeof AddressFields>,
): { address: AddressLines; errors?: undefined } | { address?: undefined; errors: FieldError[] } {
  const place = readPostcode(typed.postcode);
  if (!place) {
    const reason =
      'We do not know that postcode. It looks like SW1A 1AA, and is one of the United Kingdom or the islands.';
    return { errors: [{ field: 'postcode', reason }] };
  }
  const { name, line1, town } = typed;
  const [line2, county, phone] = [typed.line2 ?? null, typed.county ?? null, typed.phone ?? null];
  return { address: { name, line1, line2, town, county, postcode: place.postcode, country: place.nation, phone } };
}
