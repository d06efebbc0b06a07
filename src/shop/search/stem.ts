/**
 * A word without its English plural, so that "headphones" finds a headphone.
 *
 * Only plurals: cutting more ("printing" to "print") joins things that a shop keeps apart. Words of three letters and
 * words with a digit in them stay, because those are mostly codes.
 */
export function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
