import { randomBytes, randomInt } from 'node:crypto';

/**
 * A UUID of version 7: 48 bits of time, then 74 random bits, so that rows written together lie together.
 *
 * RFC 9562, section 5.7. Ids are made by the app, so that no table needs a sequence or a newer PostgreSQL.
 */
export function newId(at: number = Temporal.Now.instant().epochMilliseconds): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Crockford's alphabet: no I, L, O or U, so that nothing is misread or misheard. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The check digit of a number that a person reads out, by the Luhn mod N algorithm over 32 letters.
 *
 * It catches every single wrong letter and nearly every two that changed places.
 */
export function checkDigit(body: string): string {
  const total = [...body].reverse().reduce((sum, letter, index) => {
    const value = alphabet.indexOf(letter) * (index % 2 === 0 ? 2 : 1);
    return sum + Math.floor(value / 32) + (value % 32);
  }, 0);
  return alphabet.charAt((32 - (total % 32)) % 32);
}

/**
 * An order number such as `7K3M-9Q2X-4T`: nine random letters and their check digit.
 *
 * It counts nothing, so that nobody learns from it how much the shop sells; 32⁹ of them make a collision rarer
 * than one in a million at a hundred thousand orders a year for ten years, and the table refuses it all the same.
 */
export function newOrderNumber(): string {
  const body = Array.from({ length: 9 }, () => alphabet.charAt(randomInt(32))).join('');
  return inGroups(body + checkDigit(body));
}

const inGroups = (ten: string): string => `${ten.slice(0, 4)}-${ten.slice(4, 8)}-${ten.slice(8)}`;

/** The number as it is stored, from what a person typed or read out; undefined when it cannot be one. */
export function readOrderNumber(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  if (!/^[0-9A-HJKMNP-TV-Z]{10}$/.test(letters)) return undefined;
  return checkDigit(letters.slice(0, 9)) === letters.slice(9) ? inGroups(letters) : undefined;
}
