export type PasswordFault = 'short' | 'long' | 'common' | 'yours';

/** What is tried first by whoever guesses; checked without regard to capitals. */
const commonest = new Set(
  `password password1 password12 password123 passw0rd 12345678 123456789 1234567890 0123456789 87654321 11111111
  00000000 88888888 12341234 123123123 qwertyui qwertyuiop qwerty12 qwerty123 1q2w3e4r 1qaz2wsx asdfghjk asdfghjkl
  zxcvbnm1 abcd1234 abc12345 iloveyou letmein1 welcome1 welcome123 sunshine princess football baseball superman
  trustno1 liverpool chelsea1 arsenal1 changeme computer internet whatever michelle charlie1 jennifer monkey123
  dragon123 starwars jordan23 admin123 administrator secret123 summer2025 winter2025 spring2026 summer2026`.split(
    /\s+/,
  ),
);

/**
 * What is wrong with a password, if anything: its length, or that it is among the first that anybody would try.
 *
 * No rules about capitals and figures: they make passwords that people write down (NIST SP 800-63B, 3.1.1.2).
 */
export function passwordFault(password: string, about: { email: string; name: string }): PasswordFault | undefined {
  const length = [...password].length;
  if (length < 8) return 'short';
  if (length > 200) return 'long';
  const small = password.toLowerCase();
  if (commonest.has(small) || new Set(small).size < 3) return 'common';
  const yours = [about.email, about.email.split('@')[0] ?? '', about.name];
  return yours.some((word) => word.toLowerCase() === small) ? 'yours' : undefined;
}
