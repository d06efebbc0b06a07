const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const length = 16;

/**
 * The code of one unit that is delivered by email, out of a key that only the shop can make: four groups that a person
 * can read out and type, 80 bits in all, without letters that look like digits.
 */
export function downloadCode(key: string): string {
  const letters = [...key].slice(0, length).map((sign) => alphabet.charAt(signs.indexOf(sign) % alphabet.length));
  return letters.join('').replace(/.{4}(?=.)/g, '$&-');
}
