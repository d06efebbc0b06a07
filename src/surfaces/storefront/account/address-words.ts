import type { AddressLines } from '../../../shop/identity/index.ts';

/** An address as it stands on an envelope. */
export const inLines = (address: AddressLines): string[] =>
  [address.name, address.line1, address.line2, address.town, address.county, address.postcode].filter(
    (line): line is string => line !== null && line !== '',
  );
